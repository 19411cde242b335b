import {
  type Action,
  type Agent,
  type Invite,
  type Me,
  newAction,
  noStarts,
  type Source,
} from '@chatref/protocol';
import { vi } from 'vitest';
import type { Caller } from './caller.ts';

/** A workspace with somebody signed in to each role that matters, and an agent that knows one page. */
export type Shop = {
  readonly workspaceId: string;
  readonly agentId: string;
  readonly actionId: string;
  readonly sourceId: string;
  readonly owner: Person;
  readonly member: Person;
  /** `/api/workspaces/{id}` */
  readonly base: string;
};
export type Person = { readonly caller: Caller; readonly teammateId: string; readonly name: string };

const password = 'a long enough password';

/** Through the same doors as an owner's browser: signs up, invites, makes an agent, teaches it a text, adds an action. */
export async function setUpShop(anonymous: Caller): Promise<Shop> {
  const owner = await signUp(anonymous, { name: 'Olivia', workspaceName: 'Strings', inviteId: null });
  const base = `/api/workspaces/${owner.workspaceId}`;
  const invite = await owner.caller.ok<Invite>('POST', `${base}/invites`, {
    email: 'theo@strings.example',
    role: 'member',
  });
  const member = await signUp(anonymous, { name: 'Theo', workspaceName: null, inviteId: invite.id });
  const agent = await owner.caller.ok<Agent>('POST', `${base}/agents`, { name: 'Robin' });
  const action = await owner.caller.ok<Action>('POST', `${base}/agents/${agent.id}/actions`, talkToExpert);
  const sources = `${base}/agents/${agent.id}/sources`;
  const source = await owner.caller.ok<Source>('POST', sources, { kind: 'text', ...returns });
  await untilDone(owner.caller, sources, source.id);
  const { workspaceId } = owner;
  return { workspaceId, agentId: agent.id, actionId: action.id, sourceId: source.id, owner, member, base };
}

/** A workspace of somebody else on the same server, with an agent, an action and a source of its own. */
export async function setUpOther(anonymous: Caller): Promise<Omit<Shop, 'member'>> {
  const owner = await signUp(anonymous, { name: 'Mallory', workspaceName: 'Other', inviteId: null });
  const base = `/api/workspaces/${owner.workspaceId}`;
  const { id: agentId } = await owner.caller.ok<Agent>('POST', `${base}/agents`, { name: 'Wren' });
  const at = `${base}/agents/${agentId}`;
  const { id: actionId } = await owner.caller.ok<Action>('POST', `${at}/actions`, talkToExpert);
  const { id: sourceId } = await owner.caller.ok<Source>('POST', `${at}/sources`, {
    kind: 'text',
    ...returns,
  });
  return { workspaceId: owner.workspaceId, agentId, actionId, sourceId, owner, base };
}

/** The source once it is Trained or Failed. */
export async function untilDone(caller: Caller, sources: string, sourceId: string): Promise<Source> {
  return vi.waitFor(
    async () => {
      const listed = await caller.ok<{ sources: Source[] }>('GET', sources);
      const source = listed.sources.find(({ id }) => id === sourceId);
      if (source?.status === 'trained' || source?.status === 'failed') return source;
      throw new Error(`Still ${source?.status}`);
    },
    { timeout: 15_000, interval: 20 },
  );
}

type Newcomer = {
  readonly name: string;
  readonly workspaceName: string | null;
  readonly inviteId: string | null;
};

async function signUp(anonymous: Caller, who: Newcomer): Promise<Person & { readonly workspaceId: string }> {
  const email = `${who.name.toLowerCase()}@strings.example`;
  const response = await anonymous.send('POST', '/api/sign-up', { body: { ...who, email, password } });
  const me = (await response.json()) as Me;
  if (!response.ok) throw new Error(JSON.stringify(me));
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const [place] = me.workspaces;
  if (place === undefined) throw new Error(`${who.name} belongs nowhere`);
  const caller = anonymous.with({ cookie: cookie.join('; ') });
  return { caller, teammateId: place.teammateId, name: who.name, workspaceId: place.id };
}

const returns = {
  title: 'Returns',
  text: 'You have 30 days to return a guitar. Send it in its own case, with the receipt. Strings cannot be returned once they have been opened.',
};

export const talkToExpert = newAction({
  name: 'Talk to an expert',
  starts: { ...noStarts, phrases: ['speak to a human', 'I need a real person'] },
  fields: [
    {
      key: 'order_number',
      label: 'Order number',
      type: 'order_number',
      isRequired: false,
      example: 'MK-204518',
    },
  ],
  texts: { followUp: 'Someone will be right with you.', followUpClosed: '' },
});
