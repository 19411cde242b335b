import { newId } from '@chatref/core';
import { newRequestIds } from '../../apps/server/src/app/conversations/build-trigger.ts';
import { couldNotAnswer } from '../../apps/server/src/app/turns/could-not-answer.ts';
import { sweepLimits } from '../../apps/server/src/jobs/limits.ts';
import { nowOf, saying } from '../use-cases/facts.ts';
import { type RunPlace, recordRun } from '../use-cases/run-action.ts';
import { runCommand } from '../use-cases/run-command.ts';
import { finishTurn, type TurnPlace } from '../use-cases/run-turn.ts';
import type { Database } from './database.ts';
import type { NodeLife } from './node-life.ts';

/** As `jobs/create-sweep.ts`: nobody waits for ever because a job was lost or is out of its tries. */
export function sweepLostWork(life: NodeLife): void {
  const { database } = life.ports;
  const sweep = async () => {
    const found = await life.link.read(findLostWork);
    for (const place of found.unanswered) await giveUpTurn(life, place);
    for (const form of found.forms) await closeOverdue(life, form);
    for (const run of found.runs) await recordRun(life, run, 'failed');
  };
  life.after(sweepLimits.everyMs, () => {
    const { unanswered, forms, runs } = findLostWork(database);
    // Most sweeps find nothing; those are left out, for the sake of time.
    if (unanswered.length + forms.length + runs.length === 0) return sweepLostWork(life);
    sweep()
      .catch((error: unknown) => life.failed('sweep', error))
      .then(() => sweepLostWork(life));
  });
}

/** As `app/turns/give-up-turn.ts`: says that no answer came, in a turn of its own behind the same fence. */
export async function giveUpTurn(life: NodeLife, { workspaceId, conversationId }: TurnPlace): Promise<void> {
  const turnId = newId('turn', life.ids);
  const begun = await runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, conversationId),
    plan: () => ({ command: { kind: 'BeginTurn', at: nowOf(life), turnId } }),
  });
  if (begun.kind !== 'done') return;
  life.ports.coverage.hit('turn given up');
  const answer = couldNotAnswer({ canHandOff: true, fallbackEmail: null });
  const text = `${answer.text} (${turnId})`;
  await finishTurn(life, { workspaceId, conversationId, turnId }, { ...answer, text });
}

function findLostWork(database: Database) {
  const nowMs = database.nowMs();
  return {
    unanswered: findUnanswered(database, nowMs),
    forms: findOverdueForms(database, nowMs),
    runs: findOverdueRuns(database, nowMs),
  };
}

function findUnanswered(database: Database, nowMs: number): TurnPlace[] {
  const isOld = (at: string | undefined) =>
    at !== undefined && Date.parse(at) <= nowMs - sweepLimits.unansweredSeconds * 1000;
  return database.conversations
    .filter(({ floor, state, id }) => {
      const news = database.entriesOf(id).findLast(({ event }) => event.type !== 'TurnBegun');
      return floor === 'agent' && isOld(state.waitingSince ?? undefined) && isOld(news?.event.at);
    })
    .map(({ workspace_id: workspaceId, id: conversationId }) => ({ workspaceId, conversationId }));
}

function findOverdueForms(database: Database, nowMs: number) {
  return database.conversations.flatMap((row) => {
    const { floor } = row.state;
    if (floor.kind !== 'collecting') return [];
    const isOverdue = Date.parse(floor.deadlineAt) <= nowMs - sweepLimits.overdueFormSeconds * 1000;
    return isOverdue ? [{ row, collectionId: floor.collectionId }] : [];
  });
}

function findOverdueRuns(database: Database, nowMs: number): RunPlace[] {
  return database.conversations.flatMap(({ workspace_id: workspaceId, id: conversationId, state }) => {
    if (state.floor.kind !== 'acting') return [];
    const { runId, deadlineAt } = state.floor.run;
    const isOverdue = Date.parse(deadlineAt) <= nowMs - overdueRunSeconds * 1000;
    return isOverdue ? [{ workspaceId, conversationId, runId }] : [];
  });
}

const overdueRunSeconds = 10;

async function closeOverdue(
  life: NodeLife,
  { row, collectionId }: ReturnType<typeof findOverdueForms>[number],
) {
  const { workspace_id: workspaceId, id } = row;
  const requestIds = newRequestIds(life);
  await runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, id),
    plan: (found) => ({
      command: { kind: 'CloseCollection', at: nowOf(life), collectionId, because: 'deadline', requestIds },
      contents: { bodyOf: saying(life, found) },
    }),
  });
}
