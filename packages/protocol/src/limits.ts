/** Bounds that both sides of the wire keep. */
export const wireLimits = {
  maxMessageChars: 4000,
  maxNoteChars: 4000,
  maxNameChars: 80,
  maxUrlChars: 2000,
  maxClientIdChars: 64,
  /** Items in one snapshot or one page of history. */
  timelinePage: 50,
  inboxPage: 50,
  /** How long a request for a batch may wait for something to happen. Proxies commonly end what is silent for 30 s. */
  maxBatchWaitSeconds: 25,
  maxTextSourceChars: 200_000,
  maxFileBytes: 20 * 1024 * 1024,
  maxPhrases: 50,
  maxPhraseChars: 200,
  maxFields: 10,
  maxActions: 100,
  /** Of one day in a schedule. */
  maxRangesPerDay: 8,
  maxScheduleExceptions: 200,
  maxSchedules: 50,
  maxTeams: 100,
  maxTeamMembers: 200,
  maxActionTextChars: 1000,
  /** Of one action. */
  maxPageRules: 10,
  /** Kept sentences of one action. */
  maxActionTests: 50,
  /** Sentences in one question to the trigger lab. */
  maxLabSentences: 50,
} as const;
