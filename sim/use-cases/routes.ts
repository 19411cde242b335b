import { type ConversationId, parseId, type TeammateId } from '@chatref/core';
import {
  closeFormRequestSchema,
  consentRequestSchema,
  giveFieldsRequestSchema,
  handBackRequestSchema,
  ratingRequestSchema,
  replyRequestSchema,
  takeOverRequestSchema,
  triggerRequestSchema,
  visitorMessageRequestSchema,
} from '@chatref/protocol';
import { presentTeammateBatch, presentVisitorBatch } from '../../apps/server/src/present/batch.ts';
import { notFound, ProblemError } from '../../apps/server/src/present/problem.ts';
import { presentTimeline } from '../../apps/server/src/present/timeline.ts';
import type { Stretch } from '../../apps/server/src/store/committed.ts';
import type { Audience } from '../../apps/server/src/store/read-stretch.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Visitor } from '../machines/shop.ts';
import { readPage, readThread } from './read-thread.ts';
import type { Outcome } from './run-command.ts';
import { steer, type TeammateThread, type TeammateWish } from './teammate-commands.ts';
import * as visitors from './visitor-commands.ts';

export type SimRequest = {
  readonly address: string;
  readonly body: unknown;
  /** Stands for the session's token or the cookie: who asks. */
  readonly visitor: Visitor | null;
  readonly teammate: Pick<TeammateThread, 'workspaceId' | 'teammateId'> | null;
};

/** What a node answers, as an object; throws a ProblemError for a refusal. */
export function answerRequest(life: NodeLife, request: SimRequest): Promise<object> {
  const { pathname, searchParams } = new URL(request.address, 'http://sim');
  const parts = pathname.split('/').slice(1);
  const query = { number: (name: string) => Number(searchParams.get(name) ?? 0) };
  return parts[0] === 'w'
    ? asVisitor(life, request, { parts: parts.slice(1), query })
    : asTeammate(life, request, { parts: parts.slice(3), query });
}

type Asked = {
  readonly parts: readonly string[];
  readonly query: { readonly number: (name: string) => number };
};

async function asVisitor(life: NodeLife, request: SimRequest, { parts, query }: Asked): Promise<object> {
  const [what, id, verb] = parts;
  if (what === 'sessions') return startSession(life, request);
  const { visitor, body } = request;
  if (visitor === null) throw new ProblemError('session_expired', 'Your session has ended.');
  if (what === 'messages') {
    const { conversationId, clientId, text } = visitorMessageRequestSchema.parse(body);
    const said = { conversationId: optionalId(conversationId), clientId, text };
    return visitorReceipt(await visitors.postVisitorMessage(life, visitor, said));
  }
  if (what === 'actions') {
    const { conversationId, action, fields = {} } = triggerRequestSchema.parse(body);
    const press = { conversationId: optionalId(conversationId), action, fields };
    return visitorReceipt(await visitors.pressButton(life, visitor, press));
  }
  const conversationId = threadId(id);
  const reader = { audience: 'visitor', visitor } as const;
  switch (parts.slice(2).join('/')) {
    case 'batch':
      return presentVisitorBatch(await readThread(life, conversationId, { ...reader, ...afterOf(query) }));
    case 'history':
      return historyOf(
        await readPage(life, conversationId, { ...reader, before: query.number('before') }),
        'visitor',
      );
    case 'fields': {
      const { values, skipped, ...form } = giveFieldsRequestSchema.parse(body);
      const answer = { conversationId, collectionId: collectionId(form), values, skipped };
      return visitorReceipt(await visitors.giveFields(life, visitor, answer));
    }
    case 'consent': {
      const { consent, seenSeq = null, ...form } = consentRequestSchema.parse(body);
      const given = { conversationId, collectionId: collectionId(form), consent, seenSeq };
      return visitorReceipt(await visitors.giveConsent(life, visitor, given));
    }
    case 'ratings': {
      const { messageId: text, rating } = ratingRequestSchema.parse(body);
      const messageId = parseId('message', text);
      if (messageId === null) throw notFound('message');
      return visitorReceipt(await visitors.rateAnswer(life, visitor, { conversationId, messageId, rating }));
    }
    case 'fields/close': {
      const form = closeFormRequestSchema.parse(body);
      const end = { conversationId, collectionId: collectionId(form) };
      return visitorReceipt(await visitors.closeForm(life, visitor, end));
    }
    case 'request/cancel':
      return visitorReceipt(await visitors.cancelRequest(life, visitor, conversationId));
    default:
      throw new Error(`No route for ${verb}`);
  }
}

async function startSession({ link, ids }: NodeLife, { visitor, body }: SimRequest): Promise<object> {
  const agentId: unknown = body instanceof Object ? Reflect.get(body, 'agentId') : null;
  const beginId = String(body instanceof Object ? Reflect.get(body, 'beginId') : '');
  const met = await link.read((database) => {
    const shop = [...database.shops.values()].find(({ agent }) => agent.id === agentId);
    return shop === undefined ? null : database.meetVisitor(shop, { known: visitor, beginId }, ids);
  });
  if (met === null) throw new ProblemError('unknown_agent', 'No agent has this id.');
  const thread = await link.read((database) => {
    const row = database.latestOf(met.id);
    return row && database.read(row, { after: 0, audience: 'visitor' });
  });
  const conversation = thread && presentVisitorBatch(thread);
  return { token: met.id, visitorId: met.id, expiresAt: '', config: {}, conversation };
}

async function asTeammate(life: NodeLife, request: SimRequest, { parts, query }: Asked): Promise<object> {
  const { teammate, body } = request;
  if (teammate === null) throw new ProblemError('signed_out', 'Sign in first.');
  const { workspaceId, teammateId } = teammate;
  if (parts[0] === 'inbox') return life.link.read((database) => database.inbox(workspaceId));
  const conversationId = threadId(parts[1]);
  const reader = { audience: 'teammate', workspaceId } as const;
  switch (parts[2]) {
    case 'batch': {
      const stretch = await readThread(life, conversationId, { ...reader, ...afterOf(query) });
      return presentTeammateBatch(stretch, teammateId);
    }
    case 'history':
      return historyOf(
        await readPage(life, conversationId, { ...reader, before: query.number('before') }),
        'teammate',
      );
    default: {
      const outcome = await steer(life, { ...teammate, conversationId }, wishOf(parts[2] ?? '', body));
      const stretch = stretchOrThrow(outcome);
      return { seq: stretch.row.seq, batch: presentTeammateBatch(stretch, teammateId) };
    }
  }
}

function wishOf(verb: string, body: unknown): TeammateWish {
  switch (verb) {
    case 'messages':
    case 'notes':
      return { kind: verb, ...replyRequestSchema.parse(body) };
    case 'take-over': {
      const { from } = takeOverRequestSchema.parse(body);
      const holder: TeammateId | null = from === null ? null : parseId('teammate', from);
      return { kind: verb, from: holder };
    }
    case 'hand-back':
      return { kind: verb, ...handBackRequestSchema.parse(body) };
    case 'resolve':
    case 'reopen':
      return { kind: verb };
    default:
      throw new Error(`No route for ${verb}`);
  }
}

function afterOf(query: Asked['query']) {
  return { after: query.number('after'), waitMs: query.number('wait') * 1000 };
}

function historyOf(stretch: Stretch, audience: Audience) {
  return { items: presentTimeline(stretch, audience), hasEarlier: stretch.hasEarlier };
}

function visitorReceipt(outcome: Outcome): object {
  const stretch = stretchOrThrow(outcome);
  return { seq: stretch.row.seq, batch: presentVisitorBatch(stretch) };
}

function stretchOrThrow(outcome: Outcome): Stretch {
  switch (outcome.kind) {
    case 'done':
      return outcome.stretch;
    case 'not_found':
      throw notFound('conversation');
    case 'another_open':
      throw new ProblemError('another_open', 'This visitor has a newer open conversation.');
    case 'rejected': {
      const { rejection, heldBy } = outcome;
      throw new ProblemError(rejection.code, `Refused: ${rejection.code}`, heldBy === null ? {} : { heldBy });
    }
  }
}

function optionalId(text: string | null): ConversationId | null {
  return text === null ? null : threadId(text);
}

function threadId(text: string | undefined): ConversationId {
  const id = parseId('conversation', text ?? '');
  if (id === null) throw notFound('conversation');
  return id;
}

function collectionId({ collectionId: text }: { readonly collectionId: string }) {
  const id = parseId('collection', text);
  if (id === null) throw new ProblemError('collection_closed', 'This form is closed.');
  return id;
}
