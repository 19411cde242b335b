/** What writers got through in a span: each sends its next message once the one before is acknowledged. */
export type Written = { readonly perSecond: number; readonly acknowledgedMs: readonly number[] };

type Span = {
  readonly rampMs: number;
  readonly durationMs: number;
};

/** One function for each writer, which sends one message and resolves when it is durable. The ramp does not count. */
export async function writeClosedLoop(
  writers: readonly (() => Promise<void>)[],
  { rampMs, durationMs }: Span,
): Promise<Written> {
  const fromMs = performance.now() + rampMs;
  const untilMs = fromMs + durationMs;
  const acknowledgedMs: number[] = [];
  const write = async (send: () => Promise<void>) => {
    for (;;) {
      const startedMs = performance.now();
      if (startedMs >= untilMs) return;
      await send();
      const endedMs = performance.now();
      if (endedMs >= fromMs && endedMs < untilMs) acknowledgedMs.push(endedMs - startedMs);
    }
  };
  await Promise.all(writers.map(write));
  return { perSecond: (acknowledgedMs.length * 1000) / durationMs, acknowledgedMs };
}
