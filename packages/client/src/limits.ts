/** Bounds of the client: what it keeps, how often it tries, how long it waits. */
export const clientLimits = {
  /** Between two tries for a socket: doubled from the first to the last, each cut by chance to between half and whole. */
  firstRetryMs: 500,
  maxRetryMs: 30_000,
  /** From opening a socket to its `ready`. */
  connectDeadlineMs: 10_000,
  /** After a wake-up a living socket answers a ping within this. */
  wakeDeadlineMs: 5_000,
  /** Several events tell of one waking; cursors are asked from once in this time. */
  wakeEveryMs: 1_000,
  /** Failed tries in a row, or time without a welcome, before plain requests stand in for the socket. */
  triesBeforePolling: 3,
  pollAfterMs: 4_000,
  /** Between two plain requests that bring nothing new. */
  pollMs: 4_000,
  /** How long a plain request asks the server to wait for news; as `maxBatchWaitSeconds` of the wire. */
  maxWaitSeconds: 25,
  /** A tick that comes this much late says that the machine slept. */
  sleepTickMs: 5_000,
  sleptAfterMs: 10_000,
  maxWatched: 50,
  /** After the server could not read a watched conversation. */
  watchAgainMs: 3_000,
  /** Rounds of refetching until a gap is closed; the next batch begins anew. */
  maxGapRounds: 5,
  maxPendingMessages: 50,
  /** Tries of a message whose refusal may pass, such as a proxy's, before that counts as the answer. */
  maxDoubtfulTries: 4,
  /** The longest time that a server's `retry-after` is heeded. */
  maxRetryAfterMs: 120_000,
  /** Rows of the inbox held in memory, heard since the lists were fetched. */
  maxInboxRows: 2_000,
  /** One typing frame at most in this time, and how long one is believed. */
  typingEveryMs: 3_000,
  typingShownMs: 6_000,
} as const;
