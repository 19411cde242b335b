import type { Agent, Invite, Me, Source } from '@chatref/protocol';
import { Caller } from '../caller.ts';
import { talkToExpert, untilDone } from '../set-up-shop.ts';

export type ChaosShop = {
  readonly workspaceId: string;
  readonly agentId: string;
  readonly teammates: readonly { readonly id: string; readonly name: string; readonly cookie: string }[];
};

/** A workspace with so many teammates, and an agent that has learned something to quote. */
export async function openShop(origin: string, teammates: number): Promise<ChaosShop> {
  const anonymous = new Caller(origin);
  const owner = await join(anonymous, { name: 'Olivia', workspaceName: 'Strings', inviteId: null });
  const base = `/api/workspaces/${owner.workspaceId}`;
  const members = [owner];
  for (let number = 1; number < teammates; number++) {
    const name = `Theo${number}`;
    const invite = await owner.caller.ok<Invite>('POST', `${base}/invites`, {
      email: emailOf(name),
      role: 'member',
    });
    members.push(await join(anonymous, { name, workspaceName: null, inviteId: invite.id }));
  }
  const agent = await owner.caller.ok<Agent>('POST', `${base}/agents`, { name: 'Robin' });
  await owner.caller.ok('POST', `${base}/agents/${agent.id}/actions`, talkToExpert);
  const sources = `${base}/agents/${agent.id}/sources`;
  const source = await owner.caller.ok<Source>('POST', sources, { kind: 'text', ...returns });
  await untilDone(owner.caller, sources, source.id);
  return {
    workspaceId: owner.workspaceId,
    agentId: agent.id,
    teammates: members.map(({ id, name, cookie }) => ({ id, name, cookie })),
  };
}

type Newcomer = {
  readonly name: string;
  readonly workspaceName: string | null;
  readonly inviteId: string | null;
};

async function join(anonymous: Caller, who: Newcomer) {
  const body = { ...who, email: emailOf(who.name), password: 'a long enough password' };
  const response = await anonymous.send('POST', '/api/sign-up', { body });
  if (!response.ok) throw new Error(await response.text());
  const [place] = ((await response.json()) as Me).workspaces;
  if (place === undefined) throw new Error(`${who.name} belongs nowhere`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  return {
    id: place.teammateId,
    name: who.name,
    workspaceId: place.id,
    cookie,
    caller: anonymous.with({ cookie }),
  };
}

function emailOf(name: string): string {
  return `${name.toLowerCase()}@strings.example`;
}

const returns = {
  title: 'Returns',
  text: 'You have 30 days to return a guitar. Send it in its own case, with the receipt. Strings cannot be returned once they have been opened.',
};
