import type { AgentId, ConversationId, WorkspaceId } from '@chatref/core';
import { append, isAnotherOpen, isTakenBefore, isVisitorGone } from '../../store/append.ts';
import type { Stretch } from '../../store/committed.ts';
import { isDeadlock } from '../../store/deadlock.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { type ConversationRow, findByClientId, holdConversation } from '../../store/load-conversation.ts';
import { readNewestValues } from '../../store/newest-values.ts';
import { headStretch } from '../../store/read-stretch.ts';
import { knownFor, readVisitorFacts, type VisitorFacts } from '../../store/visitor-facts.ts';
import type { AppDeps } from '../deps.ts';
import { type LoadedAgent, loadAgent } from '../load-agent.ts';
import {
  type Attempt,
  type CommandUnit,
  type Decided,
  decideAndCommit,
  isWritten,
  type Plan,
} from './decide-and-commit.ts';
import { rememberConversation, rememberedFacts, rememberFacts } from './memory.ts';

export type { Plan } from './decide-and-commit.ts';

export type Outcome =
  | Decided
  /** A session outlives the agent it was begun with. */
  | { readonly kind: 'visitor_gone' }
  /** It would open this conversation again while its visitor has another open one: one visitor, one open thread. */
  | { readonly kind: 'another_open' };

export type CommandRun = {
  readonly workspaceId: WorkspaceId;
  /** Finds (or begins) the conversation; null when this workspace has none such. */
  readonly find: (tx: Tx) => Promise<ConversationRow | null>;
  /** Where the conversation is known before anything is read, and finding it writes nothing. */
  readonly known?: Known | null;
  /** Sender's own id of the message, when the command sends one: a repeat changes nothing. */
  readonly clientId?: string;
  /** Makes the command; called anew when another writer was faster. */
  readonly plan: (read: Reading, row: ConversationRow) => Promise<Plan>;
};
export type Known = {
  readonly id: ConversationId;
  /** Whether it may be written to by whoever asks; `find` asks the same of what it reads. */
  readonly isTheirs: (row: ConversationRow) => boolean;
};

/** What a plan may read. */
export type Reading = {
  readonly agent: (id: AgentId) => Promise<LoadedAgent>;
  readonly visitor: (row: ConversationRow) => Promise<VisitorFacts>;
  /** The newest values given in this conversation, by key. */
  readonly values: (row: ConversationRow) => Promise<Readonly<Record<string, string>>>;
};

/** The single writer of conversations. Only what is committed is published. */
export async function runCommand(deps: AppDeps, run: CommandRun): Promise<Outcome> {
  const outcome = await decideAndCommit<Outcome>({
    ...(run.clientId === undefined ? {} : { clientId: run.clientId }),
    attemptFromMemory: (work) => attemptFromMemory(deps, run, work),
    transact: (work) => attemptInTransaction(deps, run, work),
  });
  if (outcome.kind !== 'done') return outcome;
  const stretch = isWritten(outcome) ? await withKnown(deps, outcome.stretch) : outcome.stretch;
  rememberConversation(deps, stretch.row);
  if (isWritten(outcome)) deps.bus.publish({ kind: 'appended', workspaceId: run.workspaceId, stretch });
  return { ...outcome, stretch };
}

/** Where a form is open, what is known of the visitor goes along with whatever happened. */
async function withKnown(deps: AppDeps, stretch: Stretch): Promise<Stretch> {
  const { row, people } = stretch;
  if (row.state.floor.kind !== 'collecting') return stretch;
  const facts =
    rememberedFacts(deps, row) ??
    (await inWorkspace(deps.db, row.workspace_id, (tx) => readFacts(deps, tx, row)));
  return { ...stretch, people: { ...people, known: knownFor(row.state, facts) } };
}

async function readFacts(deps: AppDeps, tx: Tx, row: ConversationRow): Promise<VisitorFacts> {
  return rememberFacts(deps, row, await readVisitorFacts(tx, row));
}

/** Without a transaction: the append alone is one round trip to the database, and checks what was taken for granted. */
async function attemptFromMemory(deps: AppDeps, run: CommandRun, work: Attempt) {
  const unit = memoryUnit(deps, run);
  if (unit === null) return null;
  try {
    return await work(unit);
  } catch (error) {
    // The transaction that follows finds out what is the matter.
    const isForTransaction = isTakenBefore(error) || isAnotherOpen(error) || isDeadlock(error);
    if (error instanceof NotRemembered || isForTransaction) return null;
    throw error;
  }
}

class NotRemembered extends Error {}

function memoryUnit(deps: AppDeps, { workspaceId, known, plan }: CommandRun): CommandUnit | null {
  const { memory } = deps;
  const row = known ? memory.conversations.get(known.id) : undefined;
  if (!known || row === undefined || row.workspace_id !== workspaceId || !known.isTheirs(row)) return null;
  let settingsVersion: number | null = null;
  const agent = async (id: AgentId) => {
    const loaded = memory.agents.get(id);
    if (loaded === undefined) throw new NotRemembered();
    settingsVersion = loaded.agent.settings_version;
    return loaded;
  };
  const visitor = async (of: ConversationRow) => {
    const facts = rememberedFacts(deps, of);
    if (facts === undefined) throw new NotRemembered();
    return facts;
  };
  const values = async () => {
    throw new NotRemembered();
  };
  return {
    find: async () => row,
    findRepeat: async () => null,
    plan: (found) => plan({ agent, visitor, values }, found),
    append: async (wanted) => {
      const stretch = await deps.appends.append({ ...wanted, settingsVersion });
      if (stretch === null) memory.conversations.delete(row.id);
      return stretch;
    },
    nameOfHolder: async () => null,
  };
}

class Clash extends Error {}

async function attemptInTransaction(deps: AppDeps, run: CommandRun, work: Attempt) {
  try {
    return await inWorkspace(deps.db, run.workspaceId, async (tx): Promise<Decided | 'clash'> => {
      const outcome = await work(transactionUnit(deps, run, tx));
      // Thrown so that the transaction rolls back whatever it had written before it lost the race.
      if (outcome === 'clash') throw new Clash();
      return outcome;
    });
  } catch (error) {
    if (error instanceof Clash || isDeadlock(error) || isTakenBefore(error)) return 'clash';
    if (isVisitorGone(error)) return { kind: 'visitor_gone' } as const;
    if (isAnotherOpen(error)) return { kind: 'another_open' } as const;
    throw error;
  }
}

function transactionUnit(deps: AppDeps, { find, plan }: CommandRun, tx: Tx): CommandUnit {
  const { memory } = deps;
  const agent = async (id: AgentId) => {
    const loaded = await loadAgent(tx, id);
    memory.agents.set(id, loaded);
    return loaded;
  };
  return {
    find: async (isHolding) => {
      const found = await find(tx);
      return found !== null && isHolding ? holdConversation(tx, found.id) : found;
    },
    findRepeat: async ({ visitor_id }, clientId) => {
      // In whichever of the visitor's conversations: the first try may have gone to one that is over by now.
      const holding = await findByClientId(tx, visitor_id, clientId);
      return holding === null ? null : headStretch(tx, holding);
    },
    plan: (row) =>
      plan(
        {
          agent,
          visitor: (of) => readFacts(deps, tx, of),
          values: (of) => readNewestValues(tx, of.id),
        },
        row,
      ),
    append: (wanted) => append(tx, { ...wanted, settingsVersion: null }),
    nameOfHolder: async (row, rejection) => {
      if (rejection.code !== 'held_by_other') return null;
      const { people } = await headStretch(tx, row);
      return people.teammates.get(rejection.teammateId) ?? null;
    },
  };
}
