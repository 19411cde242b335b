import { parseId } from '@chatref/core';
import {
  closeFormRequestSchema,
  consentRequestSchema,
  giveFieldsRequestSchema,
  historyPageSchema,
  ratingRequestSchema,
  sessionRequestSchema,
  sessionResponseSchema,
  triggerRequestSchema,
  visitorBatchSchema,
  visitorMessageRequestSchema,
  visitorReceiptSchema,
  waitingSchema,
  widgetConfigSchema,
} from '@chatref/protocol';
import { cancelRequest } from '../app/conversations/cancel-request.ts';
import { closeForm } from '../app/conversations/close-form.ts';
import { findOwn } from '../app/conversations/find-thread.ts';
import { giveConsent } from '../app/conversations/give-consent.ts';
import { giveFields } from '../app/conversations/give-fields.ts';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { rateAnswer } from '../app/conversations/rate-answer.ts';
import { readWaiting } from '../app/conversations/read-waiting.ts';
import { readWidgetConfig } from '../app/conversations/start-session.ts';
import { triggerAction } from '../app/conversations/trigger-action.ts';
import type { VisitorSession } from '../auth/visitor-sessions.ts';
import { presentVisitorBatch } from '../present/batch.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { accessVisitor, idParam } from './access.ts';
import type { Api, Call } from './api.ts';
import { clientAddress } from './client-address.ts';
import { batchQuery, beforeQuery, wantedBatch, wordsOf } from './conversations.ts';
import type { HttpDeps } from './http-deps.ts';
import { httpLimits } from './limits.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { readBatch, readHistory } from './read-thread.ts';
import { visitorReceipt } from './receipt.ts';
import { beginSession, unknownAgent } from './sessions.ts';

const thread = '/w/conversations/:conversationId';
const answer = visitorReceiptSchema;

/** Everything a visitor's browser asks for lies under the one prefix `/w`. */
export function visitorRoutes(api: Api, deps: HttpDeps): void {
  startRoutes(api, deps);
  const limitWrites = rateLimit(deps, 'messages', httpLimits.messagesPerVisitor);
  const accessWriter: AccessWriter = async (call) => {
    const visitor = await accessVisitor(deps, call);
    await limitWrites(visitor.visitorId);
    return visitor;
  };
  speakRoutes(api, deps, accessWriter);
  formRoutes(api, deps, accessWriter);
  ratingRoutes(api, deps, accessWriter);
  readRoutes(api, deps);
}

function rateLimit({ ids, countShared }: HttpDeps, name: string, perMinute: number): RateLimit {
  return createRateLimit({ name, perMinute, nowMs: ids.nowMs, countShared });
}

/** Whoever writes to the log, in whatever way, does so at the one pace. */
type AccessWriter = (call: Call<unknown, unknown>) => Promise<VisitorSession>;

function startRoutes({ route }: Api, deps: HttpDeps): void {
  const limitSessions = rateLimit(deps, 'sessions', httpLimits.sessionsPerAddress);
  route(
    {
      method: 'get',
      path: '/w/agents/:agentId',
      summary: 'What the launcher shows',
      answer: widgetConfigSchema,
    },
    async (call) => {
      const id = parseId('agent', call.param('agentId'));
      const config = id === null ? null : await readWidgetConfig(deps, id);
      if (config === null) throw unknownAgent(call.param('agentId'));
      return config;
    },
  );
  route(
    {
      method: 'post',
      path: '/w/sessions',
      summary: 'Start or renew a visitor’s session',
      body: sessionRequestSchema,
      answer: sessionResponseSchema,
    },
    async (call) => {
      await limitSessions(clientAddress(deps, call.c));
      return beginSession(deps, call.c, { ...call.body, isPreview: false });
    },
  );
}

function speakRoutes({ route }: Api, deps: HttpDeps, accessWriter: AccessWriter): void {
  route(
    {
      method: 'post',
      path: '/w/messages',
      summary: 'Say something',
      body: visitorMessageRequestSchema,
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      const { clientId, text, visit = null } = call.body;
      const conversationId = optionalThread(call.body.conversationId);
      const message = { conversationId, clientId, text: wordsOf(text), visit };
      return visitorReceipt(await postVisitorMessage(deps, visitor, message));
    },
  );
  route(
    { method: 'post', path: '/w/actions', summary: 'Start an action', body: triggerRequestSchema, answer },
    async (call) => {
      const visitor = await accessWriter(call);
      const { action, by = 'button', fields = {}, visit = null } = call.body;
      const conversationId = optionalThread(call.body.conversationId);
      const wanted = { conversationId, action, by, fields, visit };
      const outcome = await triggerAction(deps, visitor, wanted);
      if (outcome.kind !== 'no_such_action') return visitorReceipt(outcome);
      throw new ProblemError('not_found', 'There is no action of that name. Check how it is written.');
    },
  );
}

function formRoutes({ route }: Api, deps: HttpDeps, accessWriter: AccessWriter): void {
  route(
    {
      method: 'post',
      path: `${thread}/fields`,
      summary: 'Send a form',
      body: giveFieldsRequestSchema,
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      const { values, skipped } = call.body;
      const at = { conversationId: idParam('conversation', call), collectionId: collection(call.body) };
      return visitorReceipt(await giveFields(deps, visitor, { ...at, values, skipped }));
    },
  );
  route(
    {
      method: 'post',
      path: `${thread}/consent`,
      summary: 'Say whether it shall be done',
      body: consentRequestSchema,
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      const at = { conversationId: idParam('conversation', call), collectionId: collection(call.body) };
      return visitorReceipt(
        await giveConsent(deps, visitor, {
          ...at,
          consent: call.body.consent,
          seenSeq: call.body.seenSeq ?? null,
        }),
      );
    },
  );
  route(
    {
      method: 'post',
      path: `${thread}/fields/close`,
      summary: 'Go on to a person without the form',
      body: closeFormRequestSchema,
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      const conversationId = idParam('conversation', call);
      const end = {
        workspaceId: visitor.workspaceId,
        find: (tx: Parameters<typeof findOwn>[0]) => findOwn(tx, visitor, conversationId),
        collectionId: collection(call.body),
        because: 'closed' as const,
      };
      return visitorReceipt(await closeForm(deps, end));
    },
  );
  route(
    {
      method: 'post',
      path: `${thread}/request/cancel`,
      summary: 'Take the request for a person back',
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      return visitorReceipt(await cancelRequest(deps, visitor, idParam('conversation', call)));
    },
  );
}

function ratingRoutes({ route }: Api, deps: HttpDeps, accessWriter: AccessWriter): void {
  route(
    {
      method: 'post',
      path: `${thread}/ratings`,
      summary: 'Rate an answer',
      body: ratingRequestSchema,
      answer,
    },
    async (call) => {
      const visitor = await accessWriter(call);
      const conversationId = idParam('conversation', call);
      const messageId = parseId('message', call.body.messageId);
      const rated = { conversationId, rating: call.body.rating };
      const outcome = messageId === null ? null : await rateAnswer(deps, visitor, { ...rated, messageId });
      if (outcome === null) throw notFound('message');
      return visitorReceipt(outcome);
    },
  );
}

function readRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    {
      method: 'get',
      path: `${thread}/waiting`,
      summary: 'How it stands while a person is waited for',
      answer: waitingSchema,
    },
    async (call) => {
      const visitor = await accessVisitor(deps, call);
      const waiting = await readWaiting(deps, visitor, idParam('conversation', call));
      if (waiting === null) throw notFound('conversation');
      return waiting;
    },
  );
  route(
    {
      method: 'get',
      path: `${thread}/batch`,
      summary: 'What happened after a seq',
      query: batchQuery,
      answer: visitorBatchSchema,
    },
    async (call) => {
      const { visitorId, ...at } = await ownThread(deps, call);
      return presentVisitorBatch(await readBatch(deps, at, wantedBatch(call, 'visitor', visitorId)));
    },
  );
  route(
    {
      method: 'get',
      path: `${thread}/history`,
      summary: 'Older items',
      query: beforeQuery,
      answer: historyPageSchema,
    },
    async (call) => {
      const at = await ownThread(deps, call);
      return readHistory(deps, at, { before: call.query.before, audience: 'visitor' });
    },
  );
}

/** The visitor's own conversation named in the path; somebody else's is not there. */
async function ownThread(deps: HttpDeps, call: Call<unknown, unknown>) {
  const visitor = await accessVisitor(deps, call);
  const conversationId = idParam('conversation', call);
  const row = await inWorkspace(deps.db, visitor.workspaceId, (tx) => findOwn(tx, visitor, conversationId));
  if (row === null) throw notFound('conversation');
  return { workspaceId: visitor.workspaceId, visitorId: visitor.visitorId, conversationId };
}

function optionalThread(text: string | null) {
  if (text === null) return null;
  const id = parseId('conversation', text);
  if (id === null) throw notFound('conversation');
  return id;
}

function collection({ collectionId }: { readonly collectionId: string }) {
  const id = parseId('collection', collectionId);
  if (id !== null) return id;
  throw new ProblemError('collection_closed', 'This form is closed. Write a message instead.');
}
