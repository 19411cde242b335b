import type { CollectionId, ConversationId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { newRequestIds } from './build-trigger.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

export type Consent = {
  readonly conversationId: ConversationId;
  readonly collectionId: CollectionId;
  readonly consent: 'yes' | 'no';
  readonly seenSeq: number | null;
};

/** The visitor says whether it shall be done. */
export function giveConsent(deps: AppDeps, visitor: VisitorAccess, given: Consent): Promise<Outcome> {
  const { conversationId, collectionId, consent, seenSeq } = given;
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: (tx) => findOwn(tx, visitor, conversationId),
    plan: async (read, row) => {
      const scene = await prepareScene(deps, read, { row });
      const requestIds = newRequestIds(deps);
      return {
        command: { kind: 'GiveConsent', at: nowOf(deps), collectionId, consent, seenSeq, requestIds },
        contents: { bodyOf: (event) => say(event, scene) },
      };
    },
  });
}
