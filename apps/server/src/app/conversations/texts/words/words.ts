import type { FieldProblem } from '@chatref/core';

/** What is said by itself, in one language. `{…}` stands for what is put in. */
export type Words = {
  /** A person was asked for, and somebody is there. */
  readonly open: string;
  /** The same where nobody asked: the agent could not help, or a rule of the owner's said so. */
  readonly openUnasked: string;
  /** Who had the conversation has left it. */
  readonly passedOn: string;
  /** Nobody is there until `{time}`. */
  readonly closed: string;
  /** Nobody is there, and nobody knows until when. */
  readonly closedForNow: string;
  readonly noHandoff: string;
  /** `{email}` */
  readonly noHandoffEmail: string;
  /** `{label}` */
  readonly ask: string;
  /** `{example}` */
  readonly example: string;
  /** `{options}` */
  readonly options: string;
  readonly orSkip: string;
  readonly problems: Readonly<Record<FieldProblem, string>>;
  /** `{action}` */
  readonly confirm: string;
  /** What was collected has been kept, or passed on. */
  readonly thanks: string;
  readonly corrected: string;
  readonly declined: string;
  readonly unfinished: string;
  readonly failed: string;
  /** Behind the last three, where a person can be had. */
  readonly offer: string;
};
