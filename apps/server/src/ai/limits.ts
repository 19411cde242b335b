export const writingLimits = {
  /** Of one model, until its first word. */
  firstWordMs: 10_000,
  /** Of one model, until its last word; then the next one is asked. */
  timeoutMs: 25_000,
  /** Of all models together; then the content is quoted instead. Less than `sweepLimits.unansweredSeconds`. */
  allModelsMs: 35_000,
  maxOutputTokens: 500,
  maxHistoryChars: 6000,
  maxPassageChars: 2500,
  maxTitleChars: 300,
  /** Progress is passed on at most this often. */
  progressEveryMs: 60,
} as const;

export type WritingLimits = { readonly [Name in keyof typeof writingLimits]: number };
