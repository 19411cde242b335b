import { type ConversationId, parseId, type TeammateId } from '@chatref/core';
import {
  conversationPageSchema,
  handBackRequestSchema,
  historyPageSchema,
  replyRequestSchema,
  takeOverRequestSchema,
  teammateBatchSchema,
  teammateReceiptSchema,
  wireLimits,
} from '@chatref/protocol';
import { z } from 'zod';
import { handBack } from '../app/conversations/hand-back.ts';
import { readConversationPage } from '../app/conversations/read-conversation-page.ts';
import { addNote, reply, type Words } from '../app/conversations/reply.ts';
import { reopen, resolve } from '../app/conversations/resolve.ts';
import type { Outcome } from '../app/conversations/run-command.ts';
import { takeOver } from '../app/conversations/take-over.ts';
import type { TeammateAt } from '../app/conversations/teammate-thread.ts';
import { presentTeammateBatch } from '../present/batch.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Audience } from '../store/read-stretch.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api, Call } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { type Batch, readBatch, readHistory } from './read-thread.ts';
import { teammateReceipt } from './receipt.ts';

const base = '/api/workspaces/:workspaceId/conversations/:conversationId';
const answer = teammateReceiptSchema;
export const batchQuery = z.object({
  after: z.coerce.number().int().nonnegative().default(0),
  /** Seconds to wait where nothing has happened yet. */
  wait: z.coerce.number().int().min(0).max(wireLimits.maxBatchWaitSeconds).default(0),
});
export const beforeQuery = z.object({ before: z.coerce.number().int().positive() });

/** A conversation as teammates see and steer it. */
export function conversationRoutes(api: Api, deps: HttpDeps): void {
  readingRoutes(api, deps);
  speakingRoutes(api, deps);
  floorRoutes(api, deps);
}

function readingRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    {
      method: 'get',
      path: base,
      summary: 'Everything the thread opens with',
      answer: conversationPageSchema,
    },
    async (call) => {
      const at = await accessThread(deps, call);
      const page = await readConversationPage(deps, at);
      if (page === null) throw notFound('conversation');
      return page;
    },
  );
  route(
    {
      method: 'get',
      path: `${base}/batch`,
      summary: 'What happened after a seq',
      query: batchQuery,
      answer: teammateBatchSchema,
    },
    async (call) => {
      const at = await accessThread(deps, call);
      const stretch = await readBatch(deps, at, wantedBatch(call, 'teammate', at.teammateId));
      return presentTeammateBatch(stretch, at.teammateId);
    },
  );
  route(
    {
      method: 'get',
      path: `${base}/history`,
      summary: 'Older items',
      query: beforeQuery,
      answer: historyPageSchema,
    },
    async (call) => {
      const at = await accessThread(deps, call);
      return readHistory(deps, at, { before: call.query.before, audience: 'teammate' });
    },
  );
}

function speakingRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    { method: 'post', path: `${base}/messages`, summary: 'Reply', body: replyRequestSchema, answer },
    async (call) => run(deps, call, (at) => reply(deps, at, wordsIn(call.body))),
  );
  route(
    { method: 'post', path: `${base}/notes`, summary: 'Leave a note', body: replyRequestSchema, answer },
    async (call) => run(deps, call, (at) => addNote(deps, at, wordsIn(call.body))),
  );
}

function floorRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    { method: 'post', path: `${base}/take-over`, summary: 'Take over', body: takeOverRequestSchema, answer },
    async (call) =>
      run(deps, call, (at) => {
        const { from } = call.body;
        return takeOver(deps, at, from === null ? null : parseId('teammate', from));
      }),
  );
  route(
    {
      method: 'post',
      path: `${base}/hand-back`,
      summary: 'Return to AI',
      body: handBackRequestSchema,
      answer,
    },
    async (call) =>
      run(deps, call, (at) => {
        const note = call.body.note?.trim() || null;
        return handBack(deps, at, note === null ? null : wordsOf(note));
      }),
  );
  route({ method: 'post', path: `${base}/resolve`, summary: 'Resolve', answer }, async (call) =>
    run(deps, call, (at) => resolve(deps, at)),
  );
  route({ method: 'post', path: `${base}/reopen`, summary: 'Reopen', answer }, async (call) =>
    run(deps, call, (at) => reopen(deps, at)),
  );
}

/** What a call of a batch route asks for. */
export function wantedBatch(
  { c, query }: Call<z.infer<typeof batchQuery>, unknown>,
  audience: Audience,
  caller: string,
): Batch {
  const { after, wait: waitSeconds } = query;
  return { after, waitSeconds, audience, caller, signal: c.req.raw.signal };
}

async function run(
  deps: HttpDeps,
  call: Call<unknown, unknown>,
  command: (at: TeammateAt) => Promise<Outcome>,
) {
  const at = await accessThread(deps, call);
  return teammateReceipt(await command(at), at.teammateId);
}

async function accessThread(
  deps: HttpDeps,
  call: Call<unknown, unknown>,
): Promise<TeammateAt & { conversationId: ConversationId; teammateId: TeammateId }> {
  const { workspaceId, teammateId } = await accessTeammate(deps, call, 'answer_conversations');
  return { workspaceId, teammateId, conversationId: idParam('conversation', call) };
}

function wordsIn({ clientId, text }: Words): Words {
  return { clientId, text: wordsOf(text) };
}

/** Words of a message: not empty, not endless, with no control characters but line breaks and tabs. */
export function wordsOf(text: string): string {
  const words = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '')
    .trim();
  if (words === '') throw new ProblemError('invalid_request', 'The message is empty. Write something first.');
  if (words.length > wireLimits.maxMessageChars) {
    const limit = wireLimits.maxMessageChars;
    throw new ProblemError(
      'too_large',
      `The message has ${words.length} characters; ${limit} is the limit. Split it in two.`,
    );
  }
  return words;
}
