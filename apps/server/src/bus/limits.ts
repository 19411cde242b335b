export const busLimits = {
  /** An append beyond it goes out without its words: whoever listens reads the log. Other hints are dropped. */
  maxHintBytes: 64 * 1024,
  /** Hints on their way to Redis that it has not confirmed. Beyond either bound new ones are dropped. */
  maxUnconfirmedHints: 2_000,
  maxUnconfirmedBytes: 4 * 1024 * 1024,
  /** Commands of one connection in all. What hints leave free is for counting and for asking whether Redis lives. */
  maxCommands: 4_000,
  /** From the first packet to the subscription. */
  connectDeadlineMs: 3_000,
  /** A connection is asked so often whether it lives, and given up when it has not said so after the deadline. */
  pingEveryMs: 2_000,
  pingDeadlineMs: 3_000,
  /** Waits between tries to connect: each twice the one before, less up to a half by chance. */
  minRetryMs: 200,
  maxRetryMs: 2_000,
  /** A request waits no longer than this for a count that the nodes share. */
  countDeadlineMs: 150,
  /** A Redis that was too slow to count is left in peace for this long. */
  countPauseMs: 1_000,
} as const;
