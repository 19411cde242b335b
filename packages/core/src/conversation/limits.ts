export const conversationLimits = {
  /** Tries of a call and their pauses take this long at the most; then the visitor is told that it failed. */
  runSeconds: 25,
  /** A form that is kept open by answers ends after this many times its limit all the same. */
  maxLimitsPerForm: 5,
} as const;
