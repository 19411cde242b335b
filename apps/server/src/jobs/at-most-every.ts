/** The work as often as it is asked for, but not again before so much time has passed; a failure does not count. */
export function atMostEvery(
  everyMs: number,
  monotonicMs: () => number,
  work: () => Promise<void>,
): () => Promise<void> {
  let doneMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = monotonicMs();
    if (nowMs - doneMs < everyMs) return;
    await work();
    doneMs = nowMs;
  };
}
