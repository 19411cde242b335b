import { type Command, decide, evolveAll, type Rejection, react } from '@chatref/core';
import type { Append } from '../../store/append.ts';
import type { Stretch } from '../../store/committed.ts';
import type { Contents } from '../../store/lay-out.ts';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { logLimits } from '../../store/log-limits.ts';

export type Plan = { readonly command: Command; readonly contents?: Partial<Contents> };

/** One unit of work: what it reads is consistent, and what it writes is written wholly or not at all. */
export type CommandUnit = {
  /** The conversation, or null where there is none to be had. `isHolding`: others wait until this unit of work ends. */
  readonly find: (isHolding: boolean) => Promise<ConversationRow | null>;
  /** The receipt of an earlier send with this client id, or null. */
  readonly findRepeat: (row: ConversationRow, clientId: string) => Promise<Stretch | null>;
  readonly plan: (row: ConversationRow) => Promise<Plan>;
  /** Null, and nothing written, when the log does not end any more where the decision was made. */
  readonly append: (append: Omit<Append, 'settingsVersion'>) => Promise<Stretch | null>;
  /** Name of whoever holds the conversation, for the one who is refused because of it. */
  readonly nameOfHolder: (row: ConversationRow, rejection: Rejection) => Promise<string | null>;
};

export type Decided =
  /** `isRepeat`: the same client id was taken before, and nothing new was written. */
  | { readonly kind: 'done'; readonly stretch: Stretch; readonly isRepeat: boolean }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly heldBy: string | null }
  | { readonly kind: 'not_found' };

export type CommitPorts<Other> = {
  readonly clientId?: string;
  /**
   * An attempt on what this node remembers, written without reading first; null when it remembers nothing or that was
   * of no use. It may be old, which the append finds out.
   */
  readonly attemptFromMemory: (work: Attempt) => Promise<Decided | 'clash' | null>;
  /** Runs an attempt in a transaction of its own, which a clash rolls back. */
  readonly transact: (work: Attempt) => Promise<Decided | 'clash' | Other>;
};
export type Attempt = (unit: CommandUnit) => Promise<Decided | 'clash'>;

/**
 * The single way a conversation changes: load, decide, append as one; on a clash reload and decide again, a bounded
 * number of times, then holding the conversation: among many writers at once each gets its turn instead of losing one
 * race after another. What was decided on remembered state counts only when it was written: everything else, a refusal
 * above all, is decided again on what the log says.
 */
export async function decideAndCommit<Other>(ports: CommitPorts<Other>): Promise<Decided | Other> {
  const { clientId } = ports;
  const quick = await ports.attemptFromMemory((unit) => attempt(unit, { clientId, isHolding: false }));
  if (quick !== null && quick !== 'clash' && isWritten(quick)) return quick;
  for (let tries = 1; tries <= logLimits.decideAttempts; tries++) {
    const outcome = await ports.transact((unit) => attempt(unit, { clientId, isHolding: tries > 1 }));
    if (outcome !== 'clash') return outcome;
  }
  throw new Error(`Gave up after ${logLimits.decideAttempts} clashes on one conversation`);
}

/** Whether it left something in the log. */
export function isWritten(outcome: Decided): boolean {
  return outcome.kind === 'done' && !outcome.isRepeat && outcome.stretch.entries.length > 0;
}

type How = { readonly clientId: string | undefined; readonly isHolding: boolean };

async function attempt(unit: CommandUnit, { clientId, isHolding }: How): Promise<Decided | 'clash'> {
  const row = await unit.find(isHolding);
  if (row === null) return { kind: 'not_found' };
  if (clientId !== undefined) {
    const earlier = await unit.findRepeat(row, clientId);
    if (earlier !== null) return { kind: 'done', stretch: earlier, isRepeat: true };
  }
  const { command, contents } = await unit.plan(row);
  const decision = decide(row.state, command);
  if (decision.kind === 'rejected') {
    const { rejection } = decision;
    return { kind: 'rejected', rejection, heldBy: await unit.nameOfHolder(row, rejection) };
  }
  const { events } = decision;
  const followUps = react(events, evolveAll(row.state, events));
  const full = { ...noContents, ...contents, clientId: clientId ?? null };
  const stretch = await unit.append({ row, events, followUps, contents: full });
  return stretch === null ? 'clash' : { kind: 'done', stretch, isRepeat: false };
}

const noContents: Contents = {
  bodyOf: (event) => {
    throw new Error(`No words were given for ${event.type}`);
  },
  clientId: null,
  citations: [],
  values: new Map(),
};
