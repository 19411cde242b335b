import { type AgentId, type ConversationId, newId, type WorkspaceId } from '@chatref/core';
import { detectLanguage } from '../../search/detect-language.ts';
import { termsOf } from '../../search/terms.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';

export type Unanswered = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly conversationId: ConversationId;
  readonly question: string;
  readonly outcome: 'maybe' | 'not_found';
};

/** Questions kept for one agent; the least asked make room. */
const maxGaps = 2000;
const maxQuestionChars = 300;
const maxFormWords = 30;

/**
 * Keeps a question that the content did not answer. Alike ones are counted together; one that was answered or dismissed
 * and is asked in vain again is open again. What tells who asked is left out.
 */
export async function noteGap(deps: AppDeps, unanswered: Unanswered): Promise<void> {
  const { workspaceId, agentId, conversationId, outcome } = unanswered;
  const question = withoutPersons(unanswered.question).slice(0, maxQuestionChars).trim();
  const form = formOf(question);
  if (form === '') return;
  const at = nowOf(deps);
  await inWorkspace(deps.db, workspaceId, async (tx) => {
    await tx
      .insertInto('content_gap')
      .values({
        workspace_id: workspaceId,
        id: newId('gap', deps.ids),
        agent_id: agentId,
        question,
        form,
        count: 1,
        outcome,
        status: 'open',
        conversation_id: conversationId,
        first_at: at,
        last_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'agent_id', 'form']).doUpdateSet((set) => ({
          question,
          outcome,
          count: set('content_gap.count', '+', 1),
          conversation_id: conversationId,
          last_at: at,
          status: 'open',
        })),
      )
      .execute();
    await tx
      .deleteFrom('content_gap')
      .where('id', 'in', (rows) =>
        rows
          .selectFrom('content_gap')
          .select('id')
          .where('agent_id', '=', agentId)
          .orderBy('count', 'desc')
          .orderBy('last_at', 'desc')
          .offset(maxGaps),
      )
      .execute();
  });
}

/** Its telling words, sorted: what two wordings of one question share. */
function formOf(question: string): string {
  const terms = termsOf(question, detectLanguage(question) ?? 'en');
  return [...new Set(terms)].toSorted().slice(0, maxFormWords).join(' ');
}

/** Mail addresses and long numbers are somebody's; the owner needs the question alone. */
function withoutPersons(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+\.[\w.]*\w/gu, '…')
    .replace(/\+?\d(?:[ ()./-]?\d){5,}/gu, '…')
    .replace(/\s+/gu, ' ');
}
