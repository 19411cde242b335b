/** Does the work again and again, never twice at once. A failure is told, and the next time is tried all the same. */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const next = () => {
    if (!isStopped) timer = setTimeout(start, everyMs);
  };
  const start = () => {
    current = work().catch(onError).then(next);
  };
  next();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
