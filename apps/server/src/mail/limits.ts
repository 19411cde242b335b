export const mailLimits = {
  maxConnections: 2,
  connectTimeoutMs: 10_000,
  socketTimeoutMs: 30_000,
  maxReasonLength: 500,
} as const;
