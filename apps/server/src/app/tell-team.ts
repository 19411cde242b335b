import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { Mailer } from '../mail/create-mailer.ts';
import { presentInboxRow } from '../present/inbox-row.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { loadConversation } from '../store/load-conversation.ts';
import { stretchOf } from '../store/read-stretch.ts';
import type { AppDeps } from './deps.ts';

export type TellDeps = AppDeps & { readonly mailer: Mailer; readonly publicUrl: string };
export type TellAt = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly requestId: string;
};

/**
 * Tells every teammate by mail that a visitor asks for a person; the inbox itself hears it live. Nobody is told of a
 * request that has been taken, returned or resolved meanwhile. Throws when a mail was refused, so that the job tries again.
 */
export async function tellTeam(deps: TellDeps, at: TellAt): Promise<void> {
  const news = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const row = await loadConversation(tx, at.conversationId);
    const floor = row?.state.floor;
    if (!row || row.is_preview || floor?.kind !== 'queue' || floor.requestId !== at.requestId) return null;
    const { people } = await stretchOf(tx, row, { entries: [], from: row.seq, hasEarlier: false });
    const teammates = await tx.selectFrom('teammate').select(['name', 'email']).execute();
    return { visitor: presentInboxRow(row, people).visitorName, teammates };
  });
  if (news === null) return;
  for (const { name, email } of news.teammates) {
    const outcome = await deps.mailer.send({
      to: email,
      subject: `Handoff requested: ${news.visitor} waits for a person`,
      paragraphs: [
        `Hello ${name},`,
        `${news.visitor} asks to talk to a person and is waiting in the shared inbox.`,
      ],
      button: {
        label: 'Open the conversation',
        url: `${deps.publicUrl}/app/inbox/handoff_requested/${at.conversationId}`,
      },
      footer: 'You get this because you are a teammate of this workspace.',
    });
    if (outcome.kind === 'failed') throw new Error(`The mail server refused the mail: ${outcome.reason}`);
  }
}
