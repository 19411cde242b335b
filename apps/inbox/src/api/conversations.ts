import type { BatchWait } from '@chatref/client';
import {
  type ConversationModelUse,
  type ConversationPage,
  conversationModelUseSchema,
  conversationPageSchema,
  type HistoryPage,
  historyPageSchema,
  type TeammateBatch,
  type TeammateReceipt,
  teammateBatchSchema,
  teammateReceiptSchema,
} from '@chatref/protocol';
import { request } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export type ConversationRef = { workspaceId: string; conversationId: string };

export function fetchConversation(ref: ConversationRef): Promise<ConversationPage> {
  return request(conversationPageSchema, conversationPath(ref));
}

/** With `wait` it is answered when something happens, or when that time is over. */
export function fetchBatch(ref: ConversationRef, after: number, wait?: BatchWait): Promise<TeammateBatch> {
  return request(teammateBatchSchema, `${conversationPath(ref, 'batch')}?${batchParams(after, wait)}`, {
    wait,
  });
}

export function batchParams(after: number, wait: BatchWait | undefined): URLSearchParams {
  return new URLSearchParams({ after: String(after), ...(wait ? { wait: String(wait.seconds) } : {}) });
}

export function fetchHistory(ref: ConversationRef, before: number): Promise<HistoryPage> {
  return request(historyPageSchema, `${conversationPath(ref, 'history')}?before=${before}`);
}

export function fetchConversationModelUse(ref: ConversationRef): Promise<ConversationModelUse> {
  return request(conversationModelUseSchema, conversationPath(ref, 'model-use'));
}

/** `from` is who the teammate saw as having the floor; the server refuses when that is no longer true. */
export function takeOver(ref: ConversationRef, from: string | null): Promise<TeammateReceipt> {
  return post(ref, 'take-over', { from });
}

export function handBack(ref: ConversationRef, note: string | null): Promise<TeammateReceipt> {
  return post(ref, 'hand-back', { note });
}

export function resolveConversation(ref: ConversationRef): Promise<TeammateReceipt> {
  return post(ref, 'resolve', {});
}

export function reopenConversation(ref: ConversationRef): Promise<TeammateReceipt> {
  return post(ref, 'reopen', {});
}

function post(ref: ConversationRef, verb: string, body: object): Promise<TeammateReceipt> {
  return request(teammateReceiptSchema, conversationPath(ref, verb), { method: 'POST', body });
}

export function conversationPath(ref: ConversationRef, ...parts: readonly string[]): string {
  return workspacePath(ref.workspaceId, 'conversations', ref.conversationId, ...parts);
}
