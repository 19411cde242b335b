export const jobLimits = {
  /** New jobs are announced; this is for those that are due later, and for announcements that were missed. */
  pollIntervalMs: 400,
  /** What need not be quick is only looked for: each lane that listens is woken by every job of the others. */
  slowPollIntervalMs: 1000,
  /** A turn or a training that broke this often is given up, and says so. Ten seconds at most are over then. */
  maxTries: 3,
  /** How long a stopping server waits for jobs that it has told to stop. */
  stopTimeoutMs: 5000,
} as const;

/** Jobs at once on one node, by what they wait for: however many sites are read, visitors get their answers. */
export const laneConcurrency = {
  conversations: 8,
  /** Visitors wait for these, and a shop's slow system holds up no answer of the agent. */
  calls: 8,
  /** Calls that nobody waits for: a system that hangs for hours holds up no mail. */
  retries: 2,
  notices: 4,
  training: 2,
  /** Sites: minutes each, most of it waiting for the site. */
  crawling: 4,
} as const;

export const sweepLimits = {
  everyMs: 3000,
  /** A server that has not swept for this long was paused, or had no database. */
  pauseMs: 15_000,
  /** Rows of one kind taken up in one sweep. */
  batch: 50,
  /**
   * A visitor who has waited this long hears that no answer came. Longer than a model may take (`writingLimits`) with
   * some time to spare, so that it strikes only where a job was lost or the queue is far behind.
   */
  unansweredSeconds: 45,
  /** How far a form may be past its deadline before it is closed without its job. */
  overdueFormSeconds: 10,
  /** How far a call may be past its deadline before its visitor hears that nothing came of it. */
  overdueRunSeconds: 5,
  /** How often runs and uses of models that nobody looks at any more are taken off, and how many of each at once. */
  purgeEveryMs: 10 * 60_000,
  purgedAtOnce: 2000,
  /** How far past its time a source may be before it is fetched again without its job. */
  overdueFetchSeconds: 600,
} as const;
