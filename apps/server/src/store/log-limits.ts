export const logLimits = {
  /** Characters of the last message kept on the inbox row. */
  previewChars: 200,
  /** How often a command is decided anew because another writer was faster. */
  decideAttempts: 8,
  /** How often an open conversation is looked for that others keep resolving. */
  openAttempts: 3,
  /** How often a job is tried before it is left as failed. */
  jobAttempts: 8,
  /** Events handed over at once; a receiver further behind gets a snapshot instead. */
  maxBackfillEvents: 500,
} as const;

/** Appends that go to the database together. */
export const groupLimits = {
  /** Statements on their way at once; while fewer are, an append goes alone and at once. */
  maxAtOnce: 2,
  /** Appends in one statement. */
  maxTogether: 16,
  /** How long a group waits for somebody who holds one of its conversations. */
  lockPatienceMs: 200,
} as const;
