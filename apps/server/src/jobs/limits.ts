export const jobLimits = {
  /** Jobs at once on one node; they wait for the network far more than they compute. */
  concurrency: 8,
  /** New jobs are announced; this is for those that are due later, and for announcements that were missed. */
  pollIntervalMs: 400,
} as const;
