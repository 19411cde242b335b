export const mailLimits = {
  maxConnections: 2,
  connectTimeoutMs: 10_000,
  socketTimeoutMs: 30_000,
  maxReasonLength: 500,
  /** The development mailbox keeps the newest mails and forgets the rest. */
  maxDevMails: 200,
} as const;
