/** The ISO instant so many seconds after another. */
export function secondsAfter(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

export function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
