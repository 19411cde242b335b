import type {
  ActionRun,
  ActionTest,
  GapList,
  InboxPage,
  InviteView,
  ModelList,
  NamedTeam,
  Schedule,
  Team,
  TeammateBatch,
} from '@chatref/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleCall } from '../calls/testing/sample-call.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { type Shop, setUpOther, talkToExpert } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, startVisit, type Visit } from '../testing/start-visit.ts';

/** What anybody may ask for; every other route wants to know who asks. */
const publicRoutes = [
  'GET /api/setup',
  'POST /api/sign-up',
  'GET /api/invites/{inviteId}',
  'GET /w/agents/{agentId}',
  'GET /w/agents/{agentId}/page-rules',
  'POST /w/sessions',
];

type Route = { readonly method: string; readonly path: string };
type Ids = Readonly<Record<string, string>>;

let server: TestServer;
let shop: Shop;
let other: Omit<Shop, 'member'>;
let visit: Visit;
let shopIds: Ids;
let routes: readonly Route[];

beforeAll(async () => {
  server = await startTestServer();
  shop = server.shop;
  other = await setUpOther(server.anonymous);
  visit = await startVisit(server.anonymous, shop.agentId);
  const { batch } = await visit.say('Hello');
  const invite = await shop.owner.caller.ok<InviteView>('POST', `${shop.base}/invites`, {
    email: 'new@strings.example',
    role: 'member',
  });
  const { id: scheduleId } = await shop.owner.caller.ok<Schedule>(
    'POST',
    `${shop.base}/schedules`,
    sampleHours,
  );
  const { id: teamId } = await shop.owner.caller.ok<NamedTeam>('POST', `${shop.base}/teams`, sampleTeam);
  const { models } = await shop.owner.caller.ok<ModelList>('POST', `${shop.base}/models`, sampleModel);
  const { tests } = await shop.owner.caller.ok<{ tests: ActionTest[] }>(
    'POST',
    `${shop.base}/agents/${shop.agentId}/actions/${shop.actionId}/tests`,
    { text: 'speak to a human', shouldFire: true },
  );
  const trial = { ...sampleTrial, actionId: shop.actionId };
  const tries = `${shop.base}/agents/${shop.agentId}/actions/try`;
  const run = await shop.owner.caller.ok<ActionRun>('POST', tries, trial);
  shopIds = {
    workspaceId: shop.workspaceId,
    agentId: shop.agentId,
    actionId: shop.actionId,
    sourceId: shop.sourceId,
    conversationId: batch.conversationId,
    teammateId: shop.member.teammateId,
    inviteId: invite.id,
    scheduleId,
    teamId,
    modelId: models[0]?.id ?? '',
    gapId: await openGap(),
    runId: run.id,
    testId: tests[0]?.id ?? '',
  };
  routes = await describedRoutes();
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

describe('every route of the description', () => {
  test('API-17: is found, and the table of public ones names no other', () => {
    const named = routes.map(({ method, path }) => `${method} ${path}`);
    expect(named.length).toBeGreaterThan(35);
    expect(publicRoutes.filter((one) => !named.includes(one))).toEqual([]);
    const unknown = routes.flatMap(({ path }) =>
      [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''),
    );
    expect(unknown.filter((name) => !(name in shopIds))).toEqual([]);
  });

  test('API-1 API-2: answers 401 to a caller without a session', async () => {
    for (const route of privateRoutes()) {
      const refused = await server.anonymous.refused(route.method, fill(route.path, shopIds));
      expect([nameOf(route), refused.status]).toEqual([nameOf(route), 401]);
      expectProblem(refused, isVisitors(route) ? 'session_expired' : 'signed_out', /./);
    }
  });

  test('API-3: below a workspace answers 404 to a teammate of another, and nothing changes', async () => {
    const before = await everything();
    for (const route of privateRoutes().filter(({ path }) => path.includes('{workspaceId}'))) {
      const refused = await other.owner.caller.refused(route.method, fill(route.path, shopIds));
      expect([nameOf(route), refused.body.code]).toEqual([nameOf(route), 'not_a_member']);
      expectProblem(refused, 'not_a_member', /ask its owner for an invite/);
    }
    expect(await everything()).toEqual(before);
  });

  test("API-4: answers 404 to another workspace's ids below one's own, and nothing changes", async () => {
    const before = await everything();
    const ids = { ...shopIds, workspaceId: other.workspaceId };
    const withIds = privateRoutes().filter(({ path }) => /\{workspaceId\}.*\{/u.test(path));
    for (const route of withIds) {
      const { method, path } = route;
      const refused = await other.owner.caller.refused(method, fill(path, ids), bodyFor(route));
      expect([nameOf(route), refused.status]).toEqual([nameOf(route), 404]);
      expectProblem(
        refused,
        path.includes('{inviteId}') ? 'invite_unknown' : 'not_found',
        /There is no such/,
      );
    }
    expect(withIds.length).toBeGreaterThan(18);
    expect(await everything()).toEqual(before);
  });

  test("API-4: answers 404 to a foreign action or source below one's own agent", async () => {
    const { caller } = other.owner;
    const mixed = { ...shopIds, workspaceId: other.workspaceId, agentId: other.agentId };
    for (const route of privateRoutes().filter(({ path }) => /\{(actionId|sourceId)\}/u.test(path))) {
      const refused = await caller.refused(route.method, fill(route.path, mixed), bodyFor(route));
      expectProblem(refused, 'not_found', /There is no such (action|source)/);
    }
  });

  test('API-4: answers 404 to ids that nobody has and that are of another kind', async () => {
    const { caller } = shop.owner;
    for (const bad of ['nonsense', 'cnv_00000000000000000000000000', '%27--', '%00', 'x'.repeat(500)]) {
      for (const route of privateRoutes().filter(({ path }) => /\{workspaceId\}.*\{/u.test(path))) {
        const ids = Object.fromEntries(Object.keys(shopIds).map((name) => [name, bad]));
        const path = fill(route.path, { ...ids, workspaceId: shop.workspaceId });
        const refused = await caller.refused(route.method, path, bodyFor(route));
        expect([nameOf(route), bad, refused.status]).toEqual([nameOf(route), bad, 404]);
      }
    }
  });

  test('API-16: of visitors answers 404 to the conversation of another visitor, and nothing changes', async () => {
    const stranger = await startVisit(server.anonymous, shop.agentId);
    const foreign = await startVisit(server.anonymous, other.agentId);
    const before = await everything();
    const ofOne = privateRoutes().filter(
      (route) => isVisitors(route) && route.path.includes('{conversationId}'),
    );
    expect(ofOne.length).toBeGreaterThan(4);
    for (const { caller } of [stranger, foreign]) {
      for (const route of ofOne) {
        const refused = await caller.refused(route.method, fill(route.path, shopIds), bodyFor(route));
        expect([nameOf(route), refused.status]).toEqual([nameOf(route), 404]);
        expectProblem(refused, 'not_found', /no such (conversation|message)/);
      }
      for (const path of ['/w/messages', '/w/actions']) {
        const { conversationId } = shopIds;
        const body = { conversationId, action: null, clientId: newClientId(), text: 'Let me in' };
        expectProblem(await caller.refused('POST', path, body), 'not_found', /no such conversation/);
      }
    }
    expect(await everything()).toEqual(before);
  });
});

describe('roles', () => {
  test('API-5: a member may not do what an owner or admin does', async () => {
    const before = await everything();
    const forbidden = [
      ['PATCH', ''],
      ['POST', '/invites'],
      ['DELETE', '/invites/{inviteId}'],
      ['DELETE', '/team/{teammateId}'],
      ['POST', '/schedules'],
      ['PUT', '/schedules/{scheduleId}'],
      ['DELETE', '/schedules/{scheduleId}'],
      ['PUT', '/hours'],
      ['POST', '/teams'],
      ['PUT', '/teams/{teamId}'],
      ['DELETE', '/teams/{teamId}'],
      ['POST', '/agents'],
      ['PATCH', '/agents/{agentId}'],
      ['DELETE', '/agents/{agentId}'],
      ['POST', '/agents/{agentId}/sources'],
      ['POST', '/agents/{agentId}/sources/files'],
      ['POST', '/agents/{agentId}/sources/{sourceId}/retry'],
      ['DELETE', '/agents/{agentId}/sources/{sourceId}'],
      ['GET', '/agents/{agentId}/synonyms'],
      ['PUT', '/agents/{agentId}/synonyms'],
      ['POST', '/agents/{agentId}/actions'],
      ['PUT', '/agents/{agentId}/actions/{actionId}'],
      ['DELETE', '/agents/{agentId}/actions/{actionId}'],
      ['POST', '/agents/{agentId}/actions/try'],
      ['GET', '/agents/{agentId}/actions/{actionId}/signing-secret'],
      ['POST', '/agents/{agentId}/actions/{actionId}/signing-secret'],
    ] as const;
    for (const [method, path] of forbidden) {
      const refused = await shop.member.caller.refused(method, fill(`${shop.base}${path}`, shopIds));
      expectProblem(refused, 'not_permitted', /Ask an owner or admin/);
    }
    expect(await everything()).toEqual(before);
  });

  test('API-5: a member may answer and look', async () => {
    const { caller } = shop.member;
    for (const path of [
      '/team',
      '/schedules',
      '/teams',
      '/agents',
      '/agents/{agentId}',
      '/agents/{agentId}/sources',
      '/agents/{agentId}/actions',
      '/agents/{agentId}/actions/{actionId}/runs',
      '/inbox',
      '/conversations/{conversationId}',
      '/conversations/{conversationId}/runs',
      '/conversations/{conversationId}/model-use',
    ]) {
      await caller.ok('GET', fill(`${shop.base}${path}`, shopIds));
    }
    const writer = await startVisit(server.anonymous, shop.agentId);
    const { batch } = await writer.say('Is anybody there?');
    const thread = `${shop.base}/conversations/${batch.conversationId}`;
    await caller.ok('POST', `${thread}/take-over`, { from: null });
    await caller.ok('POST', `${thread}/messages`, { clientId: newClientId(), text: 'Yes' });
    await caller.ok('POST', `${thread}/hand-back`, { note: null });
  });

  test('API-5: of two teammates at one conversation the second is told who has the floor', async () => {
    const writer = await startVisit(server.anonymous, shop.agentId);
    const { batch } = await writer.say('Is anybody there?');
    const thread = `${shop.base}/conversations/${batch.conversationId}`;
    await shop.member.caller.ok('POST', `${thread}/take-over`, { from: null });
    const refused = await shop.owner.caller.refused('POST', `${thread}/take-over`, { from: null });
    expectProblem(refused, 'held_by_other', /Theo has taken over this conversation. Take it over from them/);
    expect(refused.body.heldBy).toBe('Theo');
  });
});

/** Id of a question that the shop's content does not answer. */
async function openGap(): Promise<string> {
  const curious = await startVisit(server.anonymous, shop.agentId);
  await curious.say('Do you tune harpsichords?');
  const path = `${shop.base}/agents/${shop.agentId}/gaps`;
  return vi.waitFor(
    async () => {
      const [gap] = (await shop.owner.caller.ok<GapList>('GET', path)).gaps;
      if (gap === undefined) throw new Error('Not noted yet');
      return gap.id;
    },
    { timeout: 10_000, interval: 20 },
  );
}

async function describedRoutes(): Promise<Route[]> {
  type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  const { paths } = await server.anonymous.ok<Description>('GET', '/api/openapi.json');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

function privateRoutes(): Route[] {
  return routes.filter((route) => !publicRoutes.includes(nameOf(route)));
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function isVisitors({ path }: Route): boolean {
  return path.startsWith('/w/');
}

function fill(path: string, ids: Ids): string {
  const at = path.replace(/\{(\w+)\}/gu, (_all, name: string) => ids[name] ?? name);
  return at.endsWith('/history') ? `${at}?before=2` : at;
}

/** A body that the route would take, so that it is the id that is refused. */
function bodyFor({ method, path }: Route): unknown {
  if (method === 'GET' || method === 'DELETE') return undefined;
  if (path.endsWith('/sources/files')) {
    const form = new FormData();
    form.set('file', new File(['Words enough to learn from.'], 'words.txt'));
    return form;
  }
  if (path.endsWith('/actions/try')) return { ...sampleTrial, actionId: null };
  return {
    ...talkToExpert,
    ...sampleHours,
    ...sampleTeam,
    ...sampleModel,
    status: 'dismissed',
    earlier: [],
    question: 'Taken?',
    answer: 'Taken',
    name: 'Taken',
    kind: 'text',
    title: 'Taken',
    text: 'Taken',
    clientId: newClientId(),
    collectionId: 'col_00000000000000000000000000',
    values: {},
    skipped: [],
    from: null,
    note: null,
    url: null,
    actionIds: [],
    consent: 'yes',
    messageId: 'msg_00000000000000000000000000',
    rating: 'up',
    field: talkToExpert.fields[0],
    value: 'MK-204518',
    sentences: [],
    draft: null,
    groups: [],
    shouldFire: true,
  };
}

const sampleHours = {
  name: 'Shop',
  timeZone: 'Europe/Berlin',
  weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  exceptions: [],
};
const sampleModel = {
  label: 'Own',
  provider: 'anthropic',
  name: 'small',
  baseUrl: null,
  apiKey: 'a-key',
  isEnabled: false,
};
/** Of a private address, so that nothing goes out. */
const sampleTrial = {
  call: sampleCall({ url: 'http://127.0.0.1:1/', reveal: { kind: 'anyone' } }),
  fields: {},
};
const sampleTeam = { name: 'Repairs', scheduleId: null, memberIds: [] };

/** All that an intruder could have changed of the shop, except what the agent itself goes on to say. */
async function everything(): Promise<object> {
  const { caller } = shop.owner;
  const read = <Body>(path: string) => caller.ok<Body>('GET', fill(`${shop.base}${path}`, shopIds));
  const thread = await read<TeammateBatch>('/conversations/{conversationId}/batch');
  return {
    team: await read<Team>('/team'),
    schedules: await read('/schedules'),
    teams: await read('/teams'),
    agents: await read('/agents'),
    sources: await read('/agents/{agentId}/sources'),
    synonyms: await read('/agents/{agentId}/synonyms'),
    actions: await read('/agents/{agentId}/actions'),
    said: thread.items.filter((item) => item.kind !== 'message' || item.author.kind !== 'agent'),
    floor: thread.head.floor.kind,
    conversations: (await read<InboxPage>('/inbox')).rows.length,
  };
}
