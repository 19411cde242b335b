import { type Command, decide, evolveAll, type Rejection, react, type WorkspaceId } from '@chatref/core';
import { append, type Contents, isAnotherOpen, isVisitorGone } from '../store/append.ts';
import type { Stretch } from '../store/committed.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { type ConversationRow, holdConversation } from '../store/load-conversation.ts';
import { logLimits } from '../store/log-limits.ts';
import { stretchOf } from '../store/read-stretch.ts';
import type { AppDeps } from './deps.ts';

export type Outcome =
  /** `isRepeat`: the same client id was taken before, and nothing new was written. */
  | { readonly kind: 'done'; readonly stretch: Stretch; readonly isRepeat: boolean }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly heldBy: string | null }
  | { readonly kind: 'not_found' }
  /** A session outlives the agent it was begun with. */
  | { readonly kind: 'visitor_gone' }
  /** It would open this conversation again while its visitor has another open one: one visitor, one open thread. */
  | { readonly kind: 'another_open' };

export type CommandRun = {
  readonly workspaceId: WorkspaceId;
  /** Finds (or begins) the conversation; null when this workspace has none such. */
  readonly find: (tx: Tx) => Promise<ConversationRow | null>;
  /** Sender's own id of the message, when the command sends one: a repeat changes nothing. */
  readonly clientId?: string;
  /** Reads what the decision needs and makes the command; called anew when another writer was faster. */
  readonly plan: (tx: Tx, row: ConversationRow) => Promise<Plan>;
};
export type Plan = { readonly command: Command; readonly contents?: Partial<Contents> };

/**
 * The single way a conversation changes: load, decide, append in one transaction; on a clash reload and decide again,
 * a bounded number of times, now holding the conversation: among many writers at once each gets its turn instead of
 * losing one race after another. Only what is committed is published.
 */
export async function runCommand(deps: AppDeps, run: CommandRun): Promise<Outcome> {
  for (let attempt = 1; attempt <= logLimits.decideAttempts; attempt++) {
    const outcome = await attemptCommand(deps, run, attempt > 1);
    if (outcome === 'clash') continue;
    if (outcome.kind === 'done' && !outcome.isRepeat && outcome.stretch.entries.length > 0) {
      deps.bus.publish({ kind: 'appended', workspaceId: run.workspaceId, stretch: outcome.stretch });
    }
    return outcome;
  }
  throw new Error(`Gave up after ${logLimits.decideAttempts} clashes on one conversation`);
}

class Clash extends Error {}

async function attemptCommand(
  deps: AppDeps,
  run: CommandRun,
  isHolding: boolean,
): Promise<Outcome | 'clash'> {
  try {
    return await inWorkspace(deps.db, run.workspaceId, (tx) => decideAndAppend(tx, run, isHolding));
  } catch (error) {
    // Thrown so that the transaction rolls back whatever it had written before it lost the race.
    if (error instanceof Clash) return 'clash';
    if (isVisitorGone(error)) return { kind: 'visitor_gone' };
    if (isAnotherOpen(error)) return { kind: 'another_open' };
    throw error;
  }
}

async function decideAndAppend(tx: Tx, run: CommandRun, isHolding: boolean): Promise<Outcome> {
  const found = await run.find(tx);
  const row = found !== null && isHolding ? await holdConversation(tx, found.id) : found;
  if (row === null) return { kind: 'not_found' };
  if (run.clientId !== undefined) {
    const earlier = await findRepeat(tx, row, run.clientId);
    if (earlier !== null) return { kind: 'done', stretch: earlier, isRepeat: true };
  }
  const { command, contents } = await run.plan(tx, row);
  const decision = decide(row.state, command);
  if (decision.kind === 'rejected') return rejected(tx, row, decision.rejection);
  const { events } = decision;
  const followUps = react(events, evolveAll(row.state, events));
  const full = { ...noContents, ...contents, clientId: run.clientId ?? null };
  const appended = await append(tx, { row, events, followUps, contents: full });
  if (appended === null) throw new Clash();
  const { entries } = appended;
  const stretch = await stretchOf(tx, appended.row, { entries, from: row.seq, hasEarlier: false });
  return { kind: 'done', stretch, isRepeat: false };
}

const noContents: Contents = {
  bodyOf: (event) => {
    throw new Error(`No words were given for ${event.type}`);
  },
  clientId: null,
  citations: [],
  values: new Map(),
};

/** The receipt of a send that was taken before: nothing new, and the head as it is now. */
async function findRepeat(tx: Tx, row: ConversationRow, clientId: string): Promise<Stretch | null> {
  const earlier = await tx
    .selectFrom('message')
    .select('seq')
    .where('conversation_id', '=', row.id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (earlier === undefined) return null;
  return stretchOf(tx, row, { entries: [], from: row.seq, hasEarlier: false });
}

async function rejected(tx: Tx, row: ConversationRow, rejection: Rejection): Promise<Outcome> {
  if (rejection.code !== 'held_by_other') return { kind: 'rejected', rejection, heldBy: null };
  const { people } = await stretchOf(tx, row, { entries: [], from: row.seq, hasEarlier: false });
  return { kind: 'rejected', rejection, heldBy: people.teammates.get(rejection.teammateId) ?? null };
}
