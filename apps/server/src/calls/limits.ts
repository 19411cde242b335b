export const callLimits = {
  /** Places for values in one template. */
  maxPlaceholders: 50,
  maxPathSteps: 12,
  /** Of one value, wherever it goes. */
  maxValueChars: 1000,
  /** Of an address once its values stand in it; the guard takes no longer ones. */
  maxUrlChars: 2000,
  maxBodyChars: 64_000,
  maxHeaderChars: 4000,
  /** Of what comes back, unpacked. */
  maxReplyBytes: 256 * 1024,
  /** Of one value of the reply, as the visitor reads it. */
  maxShownChars: 500,
  /** Of a list in the reply; the rest is counted. */
  maxShownItems: 10,
  /** Of everything that the visitor is told at once. */
  maxSaidChars: 2000,
  /** Of what the run log keeps of a request or a reply. */
  maxLoggedChars: 4000,
  /** Secrets shorter than this are not looked for in what comes back: they would be found in every other word. */
  minMaskedChars: 6,
  /** Attempts that a run keeps; the newest stay. */
  maxLoggedAttempts: 20,
} as const;

/** Against whoever tries out which orders exist. */
export const proofLimits = {
  /** Look-ups of one visitor with one action that found nothing for them; further ones are not made. */
  maxFruitless: 5,
  perMs: 60 * 60_000,
} as const;

export const retryLimits = {
  /** How long a visitor waits for all attempts together, counted from the start of the run. */
  visitorMs: 20_000,
  /** Before each attempt while a visitor waits. */
  quickDelaysMs: [0, 1000, 3000],
  /** An attempt with less time than this left before the visitor's deadline is not begun. */
  minAttemptMs: 500,
  /** Before each further attempt when nobody waits any more: about 18 hours in all. */
  laterDelaysMs: [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 5 * 3_600_000, 10 * 3_600_000],
  /** A system that asks for a longer rest than this gets this one. */
  maxRetryAfterMs: 12 * 3_600_000,
} as const;
