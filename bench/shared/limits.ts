export const benchLimits = {
  /** More than the embedded database allows by itself: the server's pools, a peer's pool and 64 of pgbench at once. */
  maxDatabaseConnections: 160,
  /** A peer writes through as many connections as our server does. */
  peerConnections: 16,
  /** A server that starts, or connections that open, say something more often than this. */
  silenceMs: 60_000,
  stopTimeoutMs: 15_000,
  /** A message that has not come back after this long is lost, and the measurement with it. */
  answerTimeoutMs: 20_000,
  /** Below the server's 30 a minute, so that the two windows need not begin at the same instant. */
  messagesPerVisitorAndMinute: 28,
  maxSaidChars: 8_000,
} as const;
