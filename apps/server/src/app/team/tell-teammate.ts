import type { TeammateId } from '@chatref/core';
import type { Mailer } from '../../mail/create-mailer.ts';
import { presentInboxRow } from '../../present/inbox-row.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { stretchOf } from '../../store/read-stretch.ts';
import type { AppDeps } from '../deps.ts';
import { loadRequest, type RequestAt } from './load-request.ts';

export type TellDeps = AppDeps & { readonly mailer: Mailer; readonly publicUrl: string };
export type TellAt = RequestAt & { readonly teammateId: TeammateId };

/**
 * Tells one teammate that a visitor asks for a person, unless somebody has taken the request meanwhile. Throws when the
 * mail was refused, so that the job tries again.
 */
export async function tellTeammate(deps: TellDeps, at: TellAt): Promise<void> {
  const news = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const row = await loadRequest(tx, at);
    if (row === null) return null;
    const { people } = await stretchOf(tx, row, { entries: [], from: row.seq, hasEarlier: false });
    const teammates = tx.selectFrom('teammate').select(['name', 'email']).where('id', '=', at.teammateId);
    const teammate = await teammates.executeTakeFirst();
    return teammate && { ...teammate, visitor: presentInboxRow(row, people).visitorName };
  });
  if (!news) return;
  const outcome = await deps.mailer.send({
    to: news.email,
    subject: `Handoff requested: ${news.visitor} waits for a person`,
    paragraphs: [
      `Hello ${news.name},`,
      `${news.visitor} asks to talk to a person and is waiting in the shared inbox.`,
    ],
    button: {
      label: 'Open the conversation',
      url: `${deps.publicUrl}/app/inbox/handoff_requested/${at.conversationId}`,
    },
    // A server that dies with the mail on its way has it sent again by the next one; mail programs then show it once.
    about: `${at.requestId}.${at.teammateId}`,
    footer: 'You get this because you are a teammate of this workspace.',
  });
  if (outcome.kind === 'failed') throw new Error(`The mail server refused the mail: ${outcome.reason}`);
}
