import { checkLog } from './check-log.ts';
import { checkSent } from './check-sent.ts';
import { checkShown } from './check-shown.ts';
import { checkTakeOvers } from './check-take-overs.ts';
import type { Finding, History, LeftJob } from './history.ts';

/** What must never be, by what it was looked for in. */
export type Verdict = {
  /** Each conversation's log by itself. */
  readonly log: readonly Finding[];
  /** What senders were told, against the log. */
  readonly sent: readonly Finding[];
  /** What clients show, against the log. */
  readonly shown: readonly Finding[];
  readonly takeOvers: readonly Finding[];
  readonly jobs: readonly Finding[];
};

/**
 * Compares what people saw and were told with what the database has. It shares no code with server or client, so
 * that no mistake of theirs can be its own as well.
 */
export function checkHistory(history: History): Verdict {
  return {
    log: history.conversations.flatMap(checkLog),
    sent: checkSent(history),
    shown: checkShown(history),
    takeOvers: checkTakeOvers(history),
    jobs: history.leftJobs.map(leftJob),
  };
}

function leftJob({ task, lockedBy, attempts, error }: LeftJob): Finding {
  const detail = `${task} after ${attempts} attempts${error === null ? '' : `: ${error}`}`;
  return { kind: 'job left', who: lockedBy ?? 'nobody', conversationId: '', detail };
}
