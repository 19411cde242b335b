export const writingLimits = {
  /** From the request to the last word; then the content is quoted instead. */
  timeoutMs: 30_000,
  maxOutputTokens: 500,
  maxHistoryChars: 6000,
  maxPassageChars: 2500,
  maxTitleChars: 300,
  /** Progress is passed on at most this often. */
  progressEveryMs: 60,
} as const;
