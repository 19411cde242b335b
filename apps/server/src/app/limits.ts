export const appLimits = {
  /** An open form gives way to a person after this long. */
  formDeadlineMs: 3 * 60_000,
} as const;
