import { emptyConversation } from '@chatref/core';
import { ada, happened, noon, numberedId } from '@chatref/testing';
import type { Hint } from '../bus.ts';

type Appended = Extract<Hint, { kind: 'appended' }>;

const workspaceId = numberedId('workspace', 1);
const conversationId = numberedId('conversation', 1);
const at = new Date(noon);

/** One message of a visitor, as an append makes it. */
export function appended({
  seq = 1,
  body = 'Does it come with a case?',
  of = conversationId,
} = {}): Appended {
  const agentId = numberedId('agent', 1);
  const place = { workspace_id: workspaceId, conversation_id: of };
  const id = numberedId('message', seq);
  return {
    kind: 'appended',
    workspaceId,
    stretch: {
      row: {
        workspace_id: workspaceId,
        id: of,
        agent_id: agentId,
        visitor_id: numberedId('visitor', 1),
        is_preview: false,
        seq,
        state: { ...emptyConversation(of, agentId), seq },
        floor: 'agent',
        teammate_id: null,
        reason: null,
        requested_at: null,
        waiting_since: at,
        last_text: body,
        last_author: 'visitor',
        last_at: at,
        created_at: at,
      },
      from: seq - 1,
      entries: [
        {
          seq,
          event: happened.visitorPosted(seq),
          message: {
            ...place,
            id,
            seq,
            author_kind: 'visitor',
            author_id: null,
            body,
            client_id: 'c1',
            citations: [],
            at,
          },
          value: null,
        },
      ],
      hasEarlier: false,
      people: { agent: 'Robin', contact: null, teammates: new Map([[ada, 'Ada']]), known: {} },
    },
  };
}

/** One of each kind. */
export const sampleHints: readonly Hint[] = [
  appended(),
  {
    kind: 'signal',
    workspaceId,
    conversationId,
    from: 'agent',
    signal: { kind: 'progress', turnId: 'trn_1', text: 'It comes\nwith a case' },
  },
  {
    kind: 'signal',
    workspaceId,
    conversationId,
    from: 'teammate',
    signal: { kind: 'typing', author: 'teammate', name: 'Ada' },
  },
  {
    kind: 'present',
    workspaceId,
    conversationId,
    who: { watchId: 'w1', side: 'teammate', teammate: { id: ada, name: 'Ada' } },
    isQuery: true,
  },
  { kind: 'gone', workspaceId, conversationId, watchId: 'w1' },
  { kind: 'source_changed', workspaceId, agentId: 'agt_1', sourceId: 'src_1' },
];
