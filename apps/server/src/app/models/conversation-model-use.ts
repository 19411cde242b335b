import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { ConversationModelUse } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import { loadConversation } from '../../store/load-conversation.ts';
import type { AppDeps } from '../deps.ts';

type At = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };

const maxModels = 50;

/** What each model took; those that took nothing are left out. Null: no such conversation. */
export function conversationModelUse(
  { db }: AppDeps,
  { workspaceId, conversationId }: At,
): Promise<ConversationModelUse | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    if ((await loadConversation(tx, conversationId)) === null) return null;
    const rows = await tx
      .selectFrom('model_use')
      .select(({ fn }) => [
        'label',
        fn.sum<string>('input_tokens').as('input'),
        fn.sum<string>('output_tokens').as('output'),
        fn
          .countAll<string>()
          .filterWhere('outcome', '=', 'used')
          .filterWhere('purpose', '=', 'answer')
          .as('answers'),
      ])
      .where('conversation_id', '=', conversationId)
      .groupBy('label')
      .orderBy(({ fn }) => fn.min('at'))
      .limit(maxModels)
      .execute();
    const models = rows.map(({ label, answers, input, output }) => ({
      label,
      answers: Number(answers),
      inputTokens: Number(input),
      outputTokens: Number(output),
    }));
    return {
      models: models.filter(
        ({ answers, inputTokens, outputTokens }) => answers + inputTokens + outputTokens > 0,
      ),
    };
  });
}
