import type { TimelineItem } from '@chatref/protocol';

/** One line of the log as the database has it, with the words that go with it. */
export type LoggedEvent = {
  readonly seq: number;
  readonly type: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly message: {
    readonly id: string;
    readonly authorKind: string;
    readonly authorId: string | null;
    readonly body: string;
    readonly clientId: string | null;
  } | null;
};

export type LoggedConversation = {
  readonly id: string;
  /** The row beside the log. */
  readonly seq: number;
  readonly floor: string;
  readonly teammateId: string | null;
  readonly events: readonly LoggedEvent[];
};

/** A message whose sender was told that it is there, in the order in which this sender was told. */
export type Acknowledged = {
  readonly who: string;
  readonly conversationId: string;
  readonly clientId: string;
  readonly text: string;
};

/** A message whose sender was told no. */
export type Refused = Acknowledged & { readonly code: string };

/** What a client shows of one conversation at the end. */
export type ShownThread = {
  readonly who: string;
  readonly side: 'visitor' | 'teammate';
  readonly conversationId: string;
  readonly items: readonly TimelineItem[];
  /** Floor as this client shows it. */
  readonly floor: string;
};

/** A line of the inbox as a teammate shows it at the end. */
export type ShownRow = {
  readonly who: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly floor: string;
  readonly teammateId: string | null;
};

/** One press of Take over, and what came of it. Two with the same `duel` were pressed at once. */
export type TakeOver = {
  readonly conversationId: string;
  readonly teammateId: string;
  readonly duel: number | null;
  readonly startedMs: number;
  readonly endedMs: number;
  readonly outcome:
    | { readonly kind: 'won'; readonly seq: number }
    | { readonly kind: 'refused'; readonly code: string; readonly heldBy: string | null }
    /** No answer came: whether it was taken is not known. */
    | { readonly kind: 'unknown' };
};

/** A job that the database still has although nothing is left to wait for. */
export type LeftJob = {
  readonly task: string;
  readonly lockedBy: string | null;
  readonly attempts: number;
  readonly error: string | null;
};

/** Everything that the checker is given: the log, and what people saw and were told. */
export type History = {
  readonly conversations: readonly LoggedConversation[];
  /** Names by id. */
  readonly teammates: ReadonlyMap<string, string>;
  readonly acknowledged: readonly Acknowledged[];
  readonly refused: readonly Refused[];
  readonly shown: readonly ShownThread[];
  readonly rows: readonly ShownRow[];
  readonly takeOvers: readonly TakeOver[];
  readonly leftJobs: readonly LeftJob[];
};

/** Something that must never be. */
export type Finding = {
  readonly kind:
    | 'gap'
    | 'lost'
    | 'doubled'
    | 'reordered'
    | 'altered'
    | 'invented'
    | 'out of turn'
    | 'unanswered'
    | 'stale'
    | 'two winners'
    | 'no winner'
    | 'told wrongly'
    | 'job left';
  readonly who: string;
  readonly conversationId: string;
  readonly detail: string;
};
