import { parseId } from '@chatref/core';
import { presentTeammateBatch, presentVisitorBatch } from '../../apps/server/src/present/batch.ts';
import { presentInboxRow } from '../../apps/server/src/present/inbox-row.ts';
import { ProblemError } from '../../apps/server/src/present/problem.ts';
import type { Greet, Peer } from '../../apps/server/src/realtime/peer.ts';
import type { NodeLife } from '../machines/node-life.ts';
import { readThread } from '../use-cases/read-thread.ts';
import type { TeammateThread } from '../use-cases/teammate-commands.ts';

/** As `realtime/peers.ts`: a visitor by their token, who reads their own conversations only. */
export function greetVisitor(life: NodeLife): Greet {
  return async ({ token }) => {
    const id = parseId('visitor', token ?? '');
    const visitor = await life.link.read(({ visitors }) => (id === null ? undefined : visitors.get(id)));
    if (visitor === undefined) return new ProblemError('session_expired', 'Your session has ended.');
    const peer: Peer = {
      side: 'visitor',
      workspaceId: visitor.workspaceId,
      personId: visitor.id,
      teammate: null,
      read: (conversationId, after) =>
        readThread(life, conversationId, { audience: 'visitor', visitor, after }),
      batchFrame: (stretch) => JSON.stringify({ t: 'batch', batch: presentVisitorBatch(stretch) }),
      newsFrame: () => null,
    };
    return peer;
  };
}

/** As `realtime/peers.ts`: a teammate, who reads every conversation of their workspace. */
export function greetTeammate(
  life: NodeLife,
  { workspaceId, teammateId }: Pick<TeammateThread, 'workspaceId' | 'teammateId'>,
): Greet {
  return async () => {
    const name = await life.link.read(({ shops }) => shops.get(workspaceId)?.teammates.get(teammateId));
    if (name === undefined) return new ProblemError('not_a_member', 'No such workspace for you.');
    const peer: Peer = {
      side: 'teammate',
      workspaceId,
      personId: teammateId,
      teammate: { id: teammateId, name },
      read: (conversationId, after) =>
        readThread(life, conversationId, { audience: 'teammate', workspaceId, after }),
      batchFrame: (stretch) =>
        JSON.stringify({ t: 'batch', batch: presentTeammateBatch(stretch, teammateId) }),
      newsFrame: (hint) =>
        hint.kind === 'appended'
          ? JSON.stringify({ t: 'row', row: presentInboxRow(hint.stretch.row, hint.stretch.people) })
          : null,
    };
    return peer;
  };
}
