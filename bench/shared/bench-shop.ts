import { setTimeout as pause } from 'node:timers/promises';
import { type IdKind, type IdOf, parseId } from '@chatref/core';
import type { Agent, Me, Source, VisitorReceipt } from '@chatref/protocol';
import { createVisitorSessions } from '../../apps/server/src/auth/visitor-sessions.ts';
import { Caller } from '../../apps/server/src/testing/caller.ts';
import { startVisit } from '../../apps/server/src/testing/start-visit.ts';
import { copyConversation, type Template, untilAnswered } from './copy-conversation.ts';
import { benchLimits } from './limits.ts';
import type { OurServer } from './our-server.ts';

/** A shopper with a conversation under way, and the headers that their browser sends. */
export type Shopper = {
  readonly conversationId: string;
  readonly token: string;
  /** The reverse proxy's word for where they are: nobody shares an address with 10,000 others. */
  readonly address: string;
};

export type BenchShop = {
  readonly workspaceId: string;
  readonly owner: Caller;
  /** Shoppers whose conversation a teammate holds, so that no work of the agent follows a message. */
  readonly heldShoppers: (count: number) => Promise<readonly Shopper[]>;
  /** Shoppers whom the agent answers. */
  readonly agentShoppers: (count: number) => Promise<readonly Shopper[]>;
};

/**
 * A workspace with an agent that knows a page, made through the server's own doors, and one conversation of each kind.
 * The others are copies of those rows under ids of their own: a thousand sign-ins would measure the rate limits.
 */
export async function setUpBenchShop(server: OurServer, databaseUrl: string): Promise<BenchShop> {
  const { owner, workspaceId } = await signUp(new Caller(server.origin));
  const base = `/api/workspaces/${workspaceId}`;
  const agent = await owner.ok<Agent>('POST', `${base}/agents`, { name: 'Robin' });
  await teach(owner, `${base}/agents/${agent.id}/sources`);
  const begin = async () => {
    const visit = await startVisit(new Caller(server.origin), agent.id);
    const { batch } = await visit.say('Hello, I have a question about an order.');
    return { visitorId: visit.visitorId, conversationId: batch.conversationId };
  };
  const held: Template = await begin();
  const floorOf = `${base}/conversations/${held.conversationId}/take-over`;
  await owner.ok<VisitorReceipt>('POST', floorOf, { from: null });
  const answered: Template = await begin();
  await untilAnswered(databaseUrl, answered.conversationId);
  const sessions = createVisitorSessions(server.secret, () => Date.now());
  let made = 0;
  const shoppersOf = async (template: Template, count: number) => {
    const copies = await copyConversation(databaseUrl, template, count);
    return Promise.all(
      copies.map(async ({ visitorId, conversationId }) => {
        const { token } = await sessions.sign({
          workspaceId: idOf('workspace', workspaceId),
          agentId: idOf('agent', agent.id),
          visitorId: idOf('visitor', visitorId),
          isPreview: false,
          origin: 'https://shop.example',
        });
        made += 1;
        return { conversationId, token, address: addressAt(made) };
      }),
    );
  };
  return {
    workspaceId,
    owner,
    heldShoppers: (count) => shoppersOf(held, count),
    agentShoppers: (count) => shoppersOf(answered, count),
  };
}

async function signUp(anonymous: Caller): Promise<{ owner: Caller; workspaceId: string }> {
  const response = await anonymous.send('POST', '/api/sign-up', { body: newcomer });
  if (!response.ok) throw new Error(await response.text());
  const me: Me = await response.json();
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const [place] = me.workspaces;
  if (place === undefined) throw new Error('Who signed up belongs nowhere');
  return { owner: anonymous.with({ cookie: cookie.join('; ') }), workspaceId: place.id };
}

async function teach(owner: Caller, sources: string): Promise<void> {
  const { id } = await owner.ok<Source>('POST', sources, { kind: 'text', ...returns });
  const deadlineMs = performance.now() + benchLimits.answerTimeoutMs;
  while (performance.now() < deadlineMs) {
    const listed = await owner.ok<{ sources: Source[] }>('GET', sources);
    if (listed.sources.find((source) => source.id === id)?.status === 'trained') return;
    await pause(20);
  }
  throw new Error('The agent did not learn its page in time');
}

function idOf<Kind extends IdKind>(kind: Kind, text: string): IdOf<Kind> {
  const id = parseId(kind, text);
  if (id === null) throw new Error(`${text} is no id of a ${kind}`);
  return id;
}

/** One of 16 million addresses of documentation and test networks; the server takes a proxy's word on the loopback. */
function addressAt(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}

const newcomer = {
  name: 'Olivia',
  email: 'olivia@strings.example',
  password: 'a long enough password',
  workspaceName: 'Strings',
  inviteId: null,
};

const returns = {
  title: 'Returns',
  text: 'You have 30 days to return a guitar. Send it in its own case, with the receipt. Strings cannot be returned once they have been opened.',
};
