export const apiLimits = {
  /** After this the server is taken to be unreachable, and the person may try again. */
  timeoutMs: 20_000,
  /** A file may take its time on a slow line. */
  uploadTimeoutMs: 180_000,
} as const;
