/** Takes what has to be ended, in the order in which it was begun. */
export type Ending = (step: () => Promise<void>) => void;

/** Runs the work, and ends everything it began, the last first, whatever happens: no server is left running behind. */
export async function withEnding<T>(work: (ending: Ending) => Promise<T>): Promise<T> {
  const steps: (() => Promise<void>)[] = [];
  let ended: Promise<void> | null = null;
  const endAll = async () => {
    for (const step of steps.toReversed()) await step().catch(console.error);
  };
  // Once: what an interrupted measurement throws meanwhile must not end this process before it has tidied up.
  const end = () => {
    ended ??= endAll();
    return ended;
  };
  const endNow = () => void end().then(() => process.exit(1));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, endNow);
  try {
    return await work((step) => steps.push(step));
  } finally {
    await end();
    for (const signal of signals) process.off(signal, endNow);
  }
}
