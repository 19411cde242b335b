/** Bounds of plain requests that wait for news. Beyond each a request is answered at once, and the client asks again. */
export const newsLimits = {
  /** Readers of one conversation who wait at once. */
  maxPerConversation: 100,
  /** Requests of one visitor or teammate that wait at once: one for each window that they have open. */
  maxPerCaller: 10,
  /** Requests that wait at once on this node; each holds a connection. */
  maxTotal: 5_000,
} as const;
