export const appLimits = {
  /** Values that a page gives along with a button and no field asks for. */
  maxExtras: 10,
  maxExtraChars: 200,
  maxExtraKeyChars: 40,
  /** How long people usually wait is told from requests of so many days, from so many of them, and not from fewer than this. */
  usualWait: { days: 30, sample: 200, fewest: 5 },
  /** Conversations and visitors whose state a node keeps at hand; some 3 KB each. */
  maxRememberedConversations: 5_000,
  maxRememberedAgents: 200,
  /** A visitor who stays where they are is noted again after this long. */
  noteVisitAgainMs: 60_000,
  /** A browser drops its id of a beginning once it has a token; a copy of it is no use for longer than this. */
  beginIdGoodMs: 24 * 60 * 60_000,
  /** Opening hours told to a page: from before now, for clocks that are late, to well after its next refresh. */
  rulesBackMs: 24 * 60 * 60_000,
  rulesAheadMs: 7 * 24 * 60 * 60_000,
} as const;
