import type { Hint } from '../../bus/bus.ts';
import type { Stretch } from '../../store/committed.ts';
import type { Peer } from '../peer.ts';

export const hello = { t: 'hello', token: null, workspaceId: null } as const;
export const workspaceId = 'wsp_shop' as Peer['workspaceId'];
export const idOf = (n: number) => `cnv_${String(n).padStart(26, '0')}`;
export const conversationId = idOf(1);
export const watch = { t: 'watch', conversationId, after: 7 } as const;

/** One event of a conversation in which the turn `trn` runs. */
export const stretch = {
  row: { id: conversationId, seq: 8, state: { floor: { kind: 'agent', turn: { turnId: 'trn' } } } },
  from: 7,
  entries: [],
  hasEarlier: false,
} as unknown as Stretch;

export const appended: Hint = { kind: 'appended', workspaceId, stretch };
export const progressOf = (turnId: string): Hint => ({
  kind: 'signal',
  workspaceId,
  conversationId,
  from: 'agent',
  signal: { kind: 'progress', turnId, text: 'You have' },
});

export const visitor: Peer = {
  side: 'visitor',
  workspaceId,
  personId: 'vis',
  teammate: null,
  read: () => Promise.resolve(stretch),
  batchFrame: () => '{"t":"batch"}',
  newsFrame: () => null,
};

export function teammate(name: string): Peer {
  return {
    ...visitor,
    side: 'teammate',
    personId: `tmt_${name}`,
    teammate: { id: `tmt_${name}` as NonNullable<Peer['teammate']>['id'], name },
    newsFrame: () => '{"t":"row"}',
  };
}
