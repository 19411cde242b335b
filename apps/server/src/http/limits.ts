/** How much one caller may do in a minute; beyond it the answer is 429 with a `retry-after`. */
export const httpLimits = {
  /** Messages, actions and forms together: each grows the log. */
  messagesPerVisitor: 30,
  sessionsPerAddress: 120,
  /** Calls to the shop's systems by hand: tried in the editor, or run again. */
  callsPerTeammate: 30,
  /** Bodies that are not uploads; a typed text source is the largest. */
  maxJsonBytes: 1024 * 1024,
  /** So long may a page of a shop rely on the page rules it has. */
  pageRulesKeptSeconds: 60,
  /** Callers counted at once; the oldest are forgotten first. */
  maxCallers: 20_000,
} as const;
