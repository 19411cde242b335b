import { type ConversationId, newId, type TeammateId, type WorkspaceId } from '@chatref/core';
import type { Plan } from '../../apps/server/src/app/conversations/decide-and-commit.ts';
import type { NodeLife } from '../machines/node-life.ts';
import { nowOf } from './facts.ts';
import { type Outcome, runCommand } from './run-command.ts';

export type TeammateThread = {
  readonly workspaceId: WorkspaceId;
  readonly teammateId: TeammateId;
  readonly conversationId: ConversationId;
};

export type TeammateWish =
  | { readonly kind: 'messages' | 'notes'; readonly clientId: string; readonly text: string }
  | { readonly kind: 'take-over'; readonly from: TeammateId | null }
  | { readonly kind: 'hand-back'; readonly note: string | null }
  | { readonly kind: 'resolve' | 'reopen' };

/** What teammates do in `app/conversations/reply.ts`, `take-over.ts`, `hand-back.ts` and `resolve.ts`. */
export function steer(life: NodeLife, at: TeammateThread, wish: TeammateWish): Promise<Outcome> {
  const { workspaceId, conversationId } = at;
  return runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, conversationId),
    known: { id: conversationId, isTheirs: (row) => row.workspace_id === workspaceId },
    ...('clientId' in wish ? { clientId: wish.clientId } : {}),
    plan: () => planOf(life, at.teammateId, wish),
  });
}

function planOf(life: NodeLife, teammateId: TeammateId, wish: TeammateWish): Plan {
  const by = { at: nowOf(life), teammateId };
  switch (wish.kind) {
    case 'messages':
    case 'notes': {
      const kind = wish.kind === 'messages' ? 'PostTeammateMessage' : 'AddNote';
      const command = { kind, ...by, messageId: newId('message', life.ids) } as const;
      return { command, contents: { bodyOf: () => wish.text } };
    }
    case 'take-over':
      return { command: { kind: 'TakeOver', ...by, from: wish.from } };
    case 'hand-back': {
      const noteId = wish.note === null ? null : newId('message', life.ids);
      return { command: { kind: 'HandBack', ...by, noteId }, contents: { bodyOf: () => wish.note ?? '' } };
    }
    case 'resolve':
      return { command: { kind: 'Resolve', ...by } };
    case 'reopen':
      return { command: { kind: 'Reopen', ...by } };
  }
}
