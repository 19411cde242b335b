import type { Command, ConversationId, RejectionCode, TeammateId, WorkspaceId } from '@chatref/core';
import {
  type Attempt,
  type CommandUnit,
  type Decided,
  decideAndCommit,
  isWritten,
  type Plan,
} from '../../apps/server/src/app/conversations/decide-and-commit.ts';
import { isAnotherOpen, isTakenBefore } from '../../apps/server/src/store/append.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { Database } from '../machines/database.ts';
import type { NodeLife } from '../machines/node-life.ts';

export type Outcome = Decided | { readonly kind: 'another_open' };

export type CommandRun = {
  readonly workspaceId: WorkspaceId;
  readonly find: (database: Database) => ConversationRow | null;
  /** Where the conversation is known before anything is read. */
  readonly known?: {
    readonly id: ConversationId;
    readonly isTheirs: (row: ConversationRow) => boolean;
  } | null;
  readonly clientId?: string;
  readonly plan: (row: ConversationRow) => Plan;
};

/** A refusal, with everything that a checker needs to say whether it was true at some moment of the request. */
export type Refused = {
  readonly conversationId: ConversationId;
  readonly code: RejectionCode;
  readonly heldBy: string | null;
  readonly command: Command;
  /** Where the log ended when the request began. */
  readonly sinceSeq: number;
};

/**
 * What `app/conversations/run-command.ts` does, over the simulated database: the loop itself is the server's own, first on what this
 * node remembers, then on what it reads.
 */
export async function runCommand(life: NodeLife, run: CommandRun): Promise<Outcome> {
  const trail: Trail = { command: null, row: null, seqs: life.ports.database.seqs() };
  const outcome = await decideAndCommit<Outcome>({
    ...(run.clientId === undefined ? {} : { clientId: run.clientId }),
    attemptFromMemory: (work) => attemptFromMemory(life, run, { work, trail }),
    transact: (work) => attemptInTransaction(life, run, { work, trail }),
  });
  life.ports.coverage.hit(nameOf(outcome));
  if (outcome.kind === 'rejected') tellRefused(life, outcome, trail);
  if (outcome.kind !== 'done') return outcome;
  remember(life, outcome.stretch.row);
  if (isWritten(outcome))
    life.bus.publish({ kind: 'appended', workspaceId: run.workspaceId, stretch: outcome.stretch });
  return outcome;
}

type Trail = {
  command: Command | null;
  row: ConversationRow | null;
  readonly seqs: ReadonlyMap<ConversationId, number>;
};
type Try = { readonly work: Attempt; readonly trail: Trail };

async function attemptFromMemory(life: NodeLife, run: CommandRun, { work, trail }: Try) {
  const { memory, link, ports } = life;
  const row = run.known ? memory.conversations.get(run.known.id) : undefined;
  if (!run.known || row === undefined || !run.known.isTheirs(row)) return null;
  ports.coverage.hit('decided from memory');
  const unit: CommandUnit = {
    find: async () => row,
    findRepeat: async () => null,
    plan: async (found) => note(trail, run.plan(found), found),
    append: async (wanted) => {
      const stretch = await link.append((database, xid) =>
        database.append({ ...wanted, settingsVersion: null }, { xid, command: commandOf(trail) }),
      );
      if (stretch === null) memory.conversations.delete(row.id);
      return stretch;
    },
    nameOfHolder: async () => null,
  };
  try {
    return await work(ports.plant.unit(unit, life));
  } catch (error) {
    if (isTakenBefore(error) || isAnotherOpen(error)) return null;
    throw error;
  }
}

async function attemptInTransaction(life: NodeLife, run: CommandRun, { work, trail }: Try) {
  const { link, ports } = life;
  const unit: CommandUnit = {
    find: () => link.read((database) => run.find(database)),
    findRepeat: (row, clientId) => link.read((database) => findRepeat(database, row, clientId)),
    plan: async (row) => note(trail, run.plan(row), row),
    append: (wanted) =>
      link.append((database, xid) =>
        database.append({ ...wanted, settingsVersion: null }, { xid, command: commandOf(trail) }),
      ),
    nameOfHolder: async (row, rejection) =>
      rejection.code === 'held_by_other'
        ? link.read((database) => nameOfTeammate(database, row, rejection.teammateId))
        : null,
  };
  try {
    const outcome = await work(ports.plant.unit(unit, life));
    if (outcome === 'clash') ports.coverage.hit('clash');
    return outcome;
  } catch (error) {
    if (isTakenBefore(error)) return 'clash';
    if (isAnotherOpen(error)) return { kind: 'another_open' } as const;
    throw error;
  }
}

function note(trail: Trail, plan: Plan, row: ConversationRow): Plan {
  trail.command = plan.command;
  trail.row = row;
  return plan;
}

function commandOf({ command }: Trail): Command {
  if (command === null) throw new Error('Nothing is appended before it was planned');
  return command;
}

function findRepeat(database: Database, row: ConversationRow, clientId: string) {
  const holding = database.findByClientId(row.visitor_id, clientId);
  if (holding === null) return null;
  return {
    row: holding,
    from: holding.seq,
    entries: [],
    hasEarlier: false,
    people: database.peopleOf(holding),
  };
}

function nameOfTeammate(database: Database, row: ConversationRow, id: TeammateId): string | null {
  return database.peopleOf(row).teammates.get(id) ?? null;
}

/** Of two writers at once the later one's row is kept, whichever comes back first. */
function remember({ memory }: NodeLife, row: ConversationRow): void {
  const known = memory.conversations.get(row.id);
  if (known === undefined || known.seq < row.seq) memory.conversations.set(row.id, row);
}

function tellRefused(
  { ports }: NodeLife,
  { rejection, heldBy }: Extract<Outcome, { kind: 'rejected' }>,
  { command, row, seqs }: Trail,
): void {
  if (command === null || row === null) return;
  const sinceSeq = seqs.get(row.id) ?? 0;
  ports.witness.refused({ conversationId: row.id, code: rejection.code, heldBy, command, sinceSeq });
}

function nameOf(outcome: Outcome): string {
  if (outcome.kind === 'rejected') return `refused ${outcome.rejection.code}`;
  return outcome.kind === 'done' && outcome.isRepeat ? 'outcome repeat' : `outcome ${outcome.kind}`;
}
