export const simLimits = {
  steps: 300,
  /** How long a failing run is shortened for, and over how many tries. */
  shrinkMs: 60_000,
  shrinkRuns: 2_000,
} as const;
