import type { ConversationId, MessageId } from '@chatref/core';
import { inWorkspace } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { buildTrigger } from './build-trigger.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

export type Rated = {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly rating: 'up' | 'down';
};

/** A thumb under something that the agent said. Null: the agent said no such thing there. */
export async function rateAnswer(
  deps: AppDeps,
  visitor: VisitorAccess,
  { conversationId, messageId, rating }: Rated,
): Promise<Outcome | null> {
  const isThere = await inWorkspace(deps.db, visitor.workspaceId, (tx) =>
    tx
      .selectFrom('message')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .where('id', '=', messageId)
      .where('author_kind', '=', 'agent')
      .executeTakeFirst(),
  );
  if (isThere === undefined) return null;
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: (tx) => findOwn(tx, visitor, conversationId),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const action = loaded.actions.find(({ is_enabled, starts }) => is_enabled && starts.lowRating);
      const policy =
        rating === 'down' && action ? buildTrigger(deps, loaded, { action, reason: 'policy' }) : null;
      const scene = await prepareScene(deps, read, { row, triggers: policy === null ? [] : [policy] });
      return {
        command: { kind: 'RateAnswer', at: nowOf(deps), messageId, rating, policy },
        contents: { bodyOf: (event) => say(event, scene) },
      };
    },
  });
}
