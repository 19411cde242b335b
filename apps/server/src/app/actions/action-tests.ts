import { newId, type TestId } from '@chatref/core';
import { type ActionTest, wireLimits } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import type { ActionAt } from './actions-at.ts';
import { judgeOf, type Sentence } from './judge-tests.ts';
import { liveActions } from './present-actions.ts';

/** Oldest first, each judged anew; null when there is no such action. */
export function listTests({ db }: AppDeps, at: ActionAt): Promise<ActionTest[] | null> {
  return inWorkspace(db, at.workspaceId, (tx) => readTests(tx, at));
}

async function readTests(tx: Tx, { agentId, actionId }: ActionAt): Promise<ActionTest[] | null> {
  const rows = await liveActions(tx, agentId);
  if (!rows.some(({ id }) => id === actionId)) return null;
  const isHolding = judgeOf(rows);
  const tests = await tx
    .selectFrom('action_test')
    .selectAll()
    .where('action_id', '=', actionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return tests.map(({ id, text, should_fire: shouldFire }) => ({
    id,
    actionId,
    text,
    shouldFire,
    isHolding: isHolding(actionId, { text, shouldFire }),
  }));
}

export type KeptTest =
  | { readonly kind: 'kept'; readonly tests: ActionTest[] }
  | { readonly kind: 'too_many' | 'not_found' };

/** The same sentence again takes the place of what was kept of it. */
export function keepTest(deps: AppDeps, at: ActionAt, { text, shouldFire }: Sentence): Promise<KeptTest> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const action = tx
      .selectFrom('action')
      .select('id')
      .where('id', '=', at.actionId)
      .where('agent_id', '=', at.agentId)
      .where('deleted_at', 'is', null)
      // Those who keep at once keep one after the other: none is kept twice, and the bound holds.
      .forUpdate();
    if ((await action.executeTakeFirst()) === undefined) return { kind: 'not_found' };
    const kept = await tx
      .selectFrom('action_test')
      .select(['id', 'text'])
      .where('action_id', '=', at.actionId)
      .execute();
    const same = kept.find((test) => test.text.toLowerCase() === text.toLowerCase());
    if (same === undefined && kept.length >= wireLimits.maxActionTests) return { kind: 'too_many' };
    if (same === undefined) {
      const id = newId('test', deps.ids);
      const row = { workspace_id: at.workspaceId, id, action_id: at.actionId, text, should_fire: shouldFire };
      await tx
        .insertInto('action_test')
        .values({ ...row, created_at: nowOf(deps) })
        .execute();
    } else {
      const row = { text, should_fire: shouldFire };
      await tx.updateTable('action_test').set(row).where('id', '=', same.id).execute();
    }
    return { kind: 'kept', tests: (await readTests(tx, at)) ?? [] };
  });
}

/** False where there is no such test of that action. */
export function dropTest({ db }: AppDeps, at: ActionAt, testId: TestId): Promise<boolean> {
  return inWorkspace(db, at.workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('action_test')
      .where('id', '=', testId)
      .where('action_id', '=', at.actionId)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  });
}
