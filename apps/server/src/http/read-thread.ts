import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { HistoryPage } from '@chatref/protocol';
import { awaitNews } from '../app/conversations/await-news.ts';
import { rememberConversation } from '../app/conversations/memory.ts';
import { notFound } from '../present/problem.ts';
import { presentTimeline } from '../present/timeline.ts';
import type { Stretch } from '../store/committed.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { loadConversation } from '../store/load-conversation.ts';
import { type Audience, readPage, readStretch, stretchOf } from '../store/read-stretch.ts';
import type { HttpDeps } from './http-deps.ts';

type Thread = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };

export type Batch = {
  readonly after: number;
  readonly audience: Audience;
  /** Who asks, and how long they would wait for something to happen. */
  readonly caller: string;
  readonly waitSeconds: number;
  readonly signal: AbortSignal;
};

/** The log after a seq, waited for where there is nothing yet; the caller has checked who asks. */
export function readBatch(
  deps: Pick<HttpDeps, 'db' | 'memory' | 'news'>,
  at: Thread,
  batch: Batch,
): Promise<Stretch> {
  const { after, caller, waitSeconds, signal } = batch;
  const { conversationId } = at;
  return awaitNews(
    { waits: deps.news, read: () => readLog(deps, at, batch) },
    { conversationId, caller, forMs: waitSeconds * 1000, signal, after },
  );
}

async function readLog(
  deps: Pick<HttpDeps, 'db' | 'memory'>,
  { workspaceId, conversationId }: Thread,
  from: { readonly after: number; readonly audience: Audience },
): Promise<Stretch> {
  const stretch = await inWorkspace(deps.db, workspaceId, (tx) => readStretch(tx, conversationId, from));
  if (stretch === null) throw notFound('conversation');
  rememberConversation(deps, stretch.row);
  return stretch;
}

/** One page of older items. */
export async function readHistory(
  { db }: Pick<HttpDeps, 'db'>,
  { workspaceId, conversationId }: Thread,
  { before, audience }: { readonly before: number; readonly audience: Audience },
): Promise<HistoryPage> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const row = await loadConversation(tx, conversationId);
    if (row === null) throw notFound('conversation');
    const page = await readPage(tx, row, { before, audience });
    const stretch = await stretchOf(tx, row, { ...page, from: 0 });
    return { items: presentTimeline(stretch, audience), hasEarlier: page.hasEarlier };
  });
}
