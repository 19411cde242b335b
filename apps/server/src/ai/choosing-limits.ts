export const choosingLimits = {
  /** Of all models together: the visitor waits for an answer meanwhile. */
  deadlineMs: 2_000,
  maxOutputTokens: 8,
  maxHistoryChars: 2_000,
  maxMessageChars: 2_000,
} as const;
