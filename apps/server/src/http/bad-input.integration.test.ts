import { type Source, wireLimits } from '@chatref/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../ingest/testing/make-pdf.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { talkToExpert, untilDone } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, noVisit, startVisit, type Visit } from '../testing/start-visit.ts';
import { httpLimits } from './limits.ts';

let server: TestServer;
let sources: string;
let agent: string;
let visit: Visit;

beforeAll(async () => {
  server = await startTestServer();
  agent = `${server.shop.base}/agents/${server.shop.agentId}`;
  sources = `${agent}/sources`;
  visit = await startVisit(server.anonymous, server.shop.agentId);
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

describe('sources that teach nothing', () => {
  test('API-6: a site that cannot be reached ends Failed, with the reason and what to do', async () => {
    const closed = `http://localhost:${server.port === 9 ? 10 : 9}/`;
    const source = await add({ kind: 'website', url: closed });
    expect(source).toMatchObject({ status: 'failed', documents: 0 });
    expect(source.failure?.reason).toMatch(/\S/);
    expect(source.failure?.remedy).toMatch(/check|address|public/i);
  });

  test('API-6: a site whose name is nowhere ends Failed, with the reason and what to do', async () => {
    const source = await add({ kind: 'website', url: 'https://no-such-shop.invalid/' });
    expect(source.status).toBe('failed');
    expect(source.failure?.reason).toMatch(/\S/);
    expect(source.failure?.remedy).toMatch(/address|spell/i);
  });

  test.each(['not an address', 'ftp://shop.example/', 'javascript:alert(1)'])(
    'API-6: %s is refused as no address of a site',
    async (url) => {
      const refused = await owner().refused('POST', sources, { kind: 'website', url });
      expectProblem(refused, 'unusable_content', /Copy it from your browser/);
    },
  );

  test('API-7: a scanned PDF without text ends Failed, with the reason and what to do', async () => {
    const pdf = await makePdf([[], [], []]);
    const source = await upload('scan.pdf', pdf);
    expect(source).toMatchObject({ status: 'failed', name: 'scan.pdf' });
    expect(source.failure?.reason).toMatch(/scan|no text|picture|image/i);
    expect(source.failure?.remedy).toMatch(/text/i);
  });

  test.each([
    ['empty.txt', new Uint8Array()],
    ['photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('API-7: %s ends Failed, with the reason and what to do', async (name, bytes) => {
    const source = await upload(name, bytes);
    expect(source.status).toBe('failed');
    expect(source.failure).toEqual({
      reason: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/\S/),
    });
  });

  test.each(['', '   \n '])('API-9: a text without words (%j) is refused', async (text) => {
    const refused = await owner().refused('POST', sources, { kind: 'text', title: 'Empty', text });
    expectProblem(refused, 'invalid_request', /text: Write what the agent should know/);
  });

  test('API-9: a text beyond the limit is refused', async () => {
    const text = 'word '.repeat(wireLimits.maxTextSourceChars / 5 + 1);
    const refused = await owner().refused('POST', sources, { kind: 'text', title: 'Long', text });
    expectProblem(refused, 'invalid_request', /text: /);
  });

  test('API-10: an upload without its file is told how to send one', async () => {
    const nothing = new FormData();
    nothing.set('other', 'x');
    for (const body of [nothing, 'plain text', { file: 'x' }]) {
      const refused = await owner().refused('POST', `${sources}/files`, body);
      expectProblem(refused, 'invalid_request', /multipart\/form-data in a field named "file"/);
    }
  });

  function owner() {
    return server.shop.owner.caller;
  }

  async function add(body: object): Promise<Source> {
    const { id } = await owner().ok<Source>('POST', sources, body);
    return untilDone(owner(), sources, id);
  }

  async function upload(name: string, bytes: Uint8Array): Promise<Source> {
    const form = new FormData();
    form.set('file', new File([bytes.slice()], name));
    const { id } = await owner().ok<Source>('POST', `${sources}/files`, form);
    return untilDone(owner(), sources, id);
  }
});

describe('messages', () => {
  const good = () => ({ conversationId: null, clientId: newClientId(), text: 'Hello' });

  test.each(['hello', '{"text": ', '\u0000'])(
    'API-10: a body that is no JSON (%j) is refused',
    async (body) => {
      const refused = await visit.caller.refused('POST', '/w/messages', body);
      expectProblem(refused, 'invalid_request', /not JSON. Send a JSON object/);
    },
  );

  test.each<[string, unknown, RegExp]>([
    ['no object', ['x'], /object/],
    ['nothing', undefined, /conversationId/],
    ['a number for text', { ...good(), text: 7 }, /^text: /],
    ['no text', { conversationId: null, clientId: newClientId() }, /^text: /],
    ['a number for the conversation', { ...good(), conversationId: 7 }, /^conversationId: /],
    ['a page that is no visit', { ...good(), visit: { pageUrl: 3 } }, /^visit\./],
  ])('API-10: %s is refused by its part', async (_name, body, detail) => {
    const refused = await visit.caller.refused('POST', '/w/messages', body);
    expectProblem(refused, 'invalid_request', detail);
    expect(refused.body.errors?.length).toBeGreaterThan(0);
  });

  test.each(['', '   ', '\n\t\n', '\u0007\u0000'])(
    'API-9: a message without words (%j) is refused',
    async (text) => {
      const refused = await visit.caller.refused('POST', '/w/messages', { ...good(), text });
      expectProblem(refused, 'invalid_request', /empty. Write something first/);
    },
  );

  test('API-11: a message beyond the limit is refused with both numbers', async () => {
    const text = 'a'.repeat(wireLimits.maxMessageChars + 1);
    const refused = await visit.caller.refused('POST', '/w/messages', { ...good(), text });
    expectProblem(refused, 'too_large', /4001 characters; 4000 is the limit. Split it/);
  });

  test.each(['', 'short', 'x'.repeat(65), 'has space', "quote'--", '../../etc'])(
    'API-11: the client id %j is refused',
    async (clientId) => {
      const refused = await visit.caller.refused('POST', '/w/messages', { ...good(), clientId });
      expectProblem(refused, 'invalid_request', /clientId: Send 8 to 64 letters, digits/);
    },
  );

  test('API-11: control characters are left out, line breaks and other scripts stay', async () => {
    const writer = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await writer.say('\u0000One\u0007\r\ntwo\u001b[31m\t日本 🎸\u0085');
    expect(batch.items[0]).toMatchObject({ text: 'One\ntwo[31m\t日本 🎸' });
  });

  test.each(['nonsense', 'cnv_00000000000000000000000000', '7'])(
    'API-4: a message to the conversation %j, which nobody has, is refused',
    async (conversationId) => {
      const refused = await visit.caller.refused('POST', '/w/messages', { ...good(), conversationId });
      expectProblem(refused, 'not_found', /no such conversation/);
    },
  );

  test('API-8: a body beyond the limit of what is no upload is refused', async () => {
    const body = { ...good(), text: 'a'.repeat(httpLimits.maxJsonBytes) };
    expectProblem(await visit.caller.refused('POST', '/w/messages', body), 'too_large', /1024 KB. Send less/);
  });

  test('API-15: more messages and forms a minute than the limit are refused, with the wait', async () => {
    const writer = await startVisit(server.anonymous, server.shop.agentId);
    const empty = () => writer.caller.send('POST', '/w/messages', { body: { ...good(), text: '' } });
    for (let sent = 0; sent < httpLimits.messagesPerVisitor; sent++) expect((await empty()).status).toBe(400);
    const refused = await empty();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      code: 'too_many_requests',
      detail: expect.stringMatching(/Wait \d+ seconds/),
    });
    const thread = '/w/conversations/cnv_00000000000000000000000000';
    for (const path of [
      '/w/actions',
      `${thread}/fields`,
      `${thread}/fields/close`,
      `${thread}/request/cancel`,
    ]) {
      expectProblem(await writer.caller.refused('POST', path), 'too_many_requests', /Wait/);
    }
  });
});

describe('who and where', () => {
  test.each(['agt_00000000000000000000000000', 'nonsense', '%00', "1'--"])(
    'API-12: the agent id %s, which nobody has, is refused as unknown',
    async (id) => {
      const read = await server.anonymous.refused('GET', `/w/agents/${id}`);
      expectProblem(read, 'unknown_agent', /Copy the line of HTML anew/);
      const agentId = decodeURIComponent(id);
      const start = { agentId, origin: 'https://shop.example', visit: noVisit };
      const started = await server.anonymous.refused('POST', '/w/sessions', start);
      expectProblem(started, 'unknown_agent', /Copy the line of HTML anew/);
    },
  );

  test.each([
    ['a wrong password', { email: 'olivia@strings.example', password: 'wrong wrong wrong' }],
    ['an unknown address', { email: 'nobody@strings.example', password: 'wrong wrong wrong' }],
  ])('API-13: a sign-in with %s is refused without telling which', async (_name, body) => {
    const refused = await server.anonymous.refused('POST', '/api/auth/sign-in/email', body);
    expectProblem(refused, 'sign_in_failed', /Email or password is wrong. Check both/);
  });

  test.each([{}, { email: 7, password: null }, 'not json'])(
    'API-13: a sign-in that cannot be read (%j) is refused',
    async (body) => {
      const response = await server.anonymous.send('POST', '/api/auth/sign-in/email', {
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({
        code: expect.stringMatching(/fields_missing|request_malformed/),
      });
    },
  );

  test.each(['not-a-token', 'eyJhbGciOiJub25lIn0.e30.', ''])(
    'API-2: the visitor token %j is refused',
    async (token) => {
      const caller = server.anonymous.with({ authorization: `Bearer ${token}` });
      const refused = await caller.refused('POST', '/w/messages', { text: 'Hello' });
      expectProblem(refused, 'session_expired', /Start a new one/);
    },
  );

  test('API-14: a request from a page of another origin is refused although its cookie is good', async () => {
    const elsewhere = server.shop.owner.caller.with({ origin: 'https://evil.example' });
    const refused = await elsewhere.refused('POST', `${server.shop.base}/agents`, { name: 'Evil' });
    expectProblem(refused, 'origin_not_trusted', /PUBLIC_URL|TRUSTED_ORIGINS/);
  });

  test('API-14: an agent that is bound to origins refuses a widget on any other', async () => {
    const { caller } = server.shop.owner;
    const { id } = await caller.ok<{ id: string }>('POST', `${server.shop.base}/agents`, { name: 'Bound' });
    await caller.ok('PATCH', `${server.shop.base}/agents/${id}`, {
      allowedOrigins: ['https://only.example'],
    });
    const refused = await server.anonymous.refused('POST', '/w/sessions', {
      agentId: id,
      origin: 'https://shop.example',
      visit: noVisit,
    });
    expectProblem(refused, 'origin_refused', /Add that origin/);
  });

  test('API-18: an address that leads nowhere is refused as problem details', async () => {
    for (const path of [
      '/api/nothing',
      '/w/nothing',
      '/nothing',
      '/w/assets/%2e%2e%2f%2e%2e%2fpackage.json',
      '/w/assets/%E0%A4%A',
    ]) {
      expectProblem(await server.anonymous.refused('GET', path), 'not_found', /api\/openapi.json/);
    }
  });

  test('API-10: what the database takes in no text is left out of every text', async () => {
    const { caller } = server.shop.owner;
    const odd = 'A\u0000B\ud800C';
    const { name } = await caller.ok<Source>('POST', sources, { kind: 'text', title: odd, text: odd });
    expect(name).toBe('AB\ufffdC');
    const field = { ...talkToExpert.fields[0], label: odd };
    await caller.ok('POST', `${agent}/actions`, {
      ...talkToExpert,
      name: odd,
      phrases: [odd],
      fields: [field],
    });
    await caller.ok('PATCH', agent, { starterQuestions: [odd] });
    const page = { ...noVisit, pageUrl: odd, pageTitle: odd, timeZone: odd };
    const body = { conversationId: null, clientId: newClientId(), text: odd, visit: page };
    await visit.caller.ok('POST', '/w/messages', body);
    const start = { agentId: server.shop.agentId, origin: odd, visit: page };
    await server.anonymous.ok('POST', '/w/sessions', start);
    const signUp = { name: odd, email: 'odd@strings.example', password: 'long enough, odd' };
    await server.anonymous.ok('POST', '/api/sign-up', { ...signUp, workspaceName: odd, inviteId: null });
  });

  test('API-10: what an owner mistypes is told part by part', async () => {
    const { caller } = server.shop.owner;
    const badAction = {
      ...talkToExpert,
      name: ' ',
      fields: [{ ...talkToExpert.fields[0], key: 'Not a key' }],
    };
    const action = await caller.refused('POST', `${agent}/actions`, badAction);
    expectProblem(action, 'invalid_request', /name: Give it a name/);
    expect(action.body.errors?.map(({ path }) => path)).toEqual(['name', 'fields.0.key']);
    const twin = await caller.refused('POST', `${agent}/actions`, {
      ...talkToExpert,
      name: 'TALK to an expert',
    });
    expectProblem(twin, 'already_exists', /name of its own/);
    const colour = await caller.refused('PATCH', agent, { accentColor: 'red' });
    expectProblem(colour, 'invalid_request', /accentColor: Write the colour as #rrggbb/);
    const page = await caller.refused('GET', `${server.shop.base}/inbox?after=yesterday`);
    expectProblem(page, 'invalid_request', /after: /);
    const filter = await caller.refused('GET', `${server.shop.base}/inbox?filter=everything`);
    expectProblem(filter, 'invalid_request', /filter: /);
  });
});
