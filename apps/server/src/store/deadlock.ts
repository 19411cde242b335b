/** Whether the database ended this unit of work because it and another waited for each other: the other goes on. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}

/** Does it a second time where the database chose it of two that waited for each other. */
export async function againAfterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDeadlock(error)) return work();
    throw error;
  }
}
