export const tailLimits = {
  /** How long after one look at the log the next begins: what a lost hint costs at most, but for the look itself. */
  everyMs: 2_000,
  /** Changed conversations that are read at once. */
  pageRows: 500,
  /** How far back is looked again after the database was away: more than a copy lags behind that takes its place. */
  stepBackTransactions: 10_000n,
  /** Conversations whose last hint is remembered, so that nobody is told of it twice. */
  maxHeard: 20_000,
} as const;
