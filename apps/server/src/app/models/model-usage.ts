import type { WorkspaceId } from '@chatref/core';
import { newId } from '@chatref/core';
import type { ModelUse } from '../../ai/model-use.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type Usage = {
  readonly answers: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly monthlyTokens: number | null;
};

/** Keeps what a use took. A conversation that is gone by now takes nothing with it: the tokens were spent. */
export async function noteModelUse(deps: AppDeps, use: ModelUse): Promise<void> {
  const { workspaceId, conversationId } = use;
  await inWorkspace(deps.db, workspaceId, async (tx) => {
    const known =
      conversationId === null
        ? undefined
        : await tx
            .selectFrom('conversation')
            .select('id')
            .where('id', '=', conversationId)
            .executeTakeFirst();
    await tx
      .insertInto('model_use')
      .values({
        workspace_id: workspaceId,
        id: newId('modelUse', deps.ids),
        conversation_id: known?.id ?? null,
        model_id: use.modelId,
        label: use.label,
        purpose: use.purpose,
        outcome: use.outcome,
        problem: use.problem,
        input_tokens: use.inputTokens,
        output_tokens: use.outputTokens,
        took_ms: Math.round(use.tookMs),
        at: nowOf(deps),
      })
      .execute();
  });
}

/** What was used since the first of this month, UTC. */
export async function readUsage(deps: Pick<AppDeps, 'ids'>, tx: Tx): Promise<Usage> {
  const used = await tx
    .selectFrom('model_use')
    .select(({ fn }) => [
      fn.sum<string | null>('input_tokens').as('input'),
      fn.sum<string | null>('output_tokens').as('output'),
      fn
        .countAll<string>()
        .filterWhere('outcome', '=', 'used')
        .filterWhere('purpose', '=', 'answer')
        .as('answers'),
    ])
    .where('at', '>=', monthOf(deps.ids.nowMs()))
    .executeTakeFirstOrThrow();
  const budget = await tx.selectFrom('model_budget').select('monthly_tokens').executeTakeFirst();
  const bound = budget?.monthly_tokens ?? null;
  return {
    answers: Number(used.answers),
    inputTokens: Number(used.input ?? 0),
    outputTokens: Number(used.output ?? 0),
    monthlyTokens: bound === null ? null : Number(bound),
  };
}

export function isUsedUp({ inputTokens, outputTokens, monthlyTokens }: Usage): boolean {
  return monthlyTokens !== null && inputTokens + outputTokens >= monthlyTokens;
}

export function setBudget(
  { db }: AppDeps,
  workspaceId: WorkspaceId,
  monthlyTokens: number | null,
): Promise<void> {
  return inWorkspace(db, workspaceId, async (tx) => {
    await tx
      .insertInto('model_budget')
      .values({ workspace_id: workspaceId, monthly_tokens: monthlyTokens })
      .onConflict((conflict) =>
        conflict.column('workspace_id').doUpdateSet({ monthly_tokens: monthlyTokens }),
      )
      .execute();
  });
}

function monthOf(nowMs: number): Date {
  const now = new Date(nowMs);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}
