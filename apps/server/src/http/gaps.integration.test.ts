import type { Explanation, Gap, GapList, Source, VisitorBatch } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { setUpOther, untilDone } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startVisit } from '../testing/start-visit.ts';

let server: TestServer;
let agent: string;

beforeAll(async () => {
  server = await startTestServer();
  agent = `${server.shop.base}/agents/${server.shop.agentId}`;
});

afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

const owner = () => server.shop.owner.caller;
const listed = (status = 'open') => owner().ok<GapList>('GET', `${agent}/gaps?status=${status}`);

/** Asks as a new visitor, and waits for the answer. */
async function ask(question: string): Promise<string> {
  const visit = await startVisit(server.anonymous, server.shop.agentId);
  const { batch } = await visit.say(question);
  await vi.waitFor(
    async () => {
      const path = `/w/conversations/${batch.conversationId}/batch?after=0`;
      const { items } = await visit.caller.ok<VisitorBatch>('GET', path);
      if (!items.some((item) => item.kind === 'message' && item.author.kind === 'agent'))
        throw new Error('Not answered');
    },
    { timeout: 10_000, interval: 20 },
  );
  return batch.conversationId;
}

/** The open gap with these words, once it has been noted as often as this. */
function gapOf(words: string, count: number): Promise<Gap> {
  return vi.waitFor(
    async () => {
      const gap = (await listed()).gaps.find(({ question }) => question.includes(words));
      if (gap?.count !== count) throw new Error(`Noted ${gap?.count} times`);
      return gap;
    },
    { timeout: 5000, interval: 20 },
  );
}

test('KNW-40: questions that were not answered are listed, alike ones together, the most asked first', async () => {
  await ask('Do you tune harpsichords?');
  await ask('Is there parking for bicycles?');
  const conversationId = await ask('do you tune a harpsichord');
  const gap = await gapOf('harpsichord', 2);
  expect(gap).toMatchObject({ conversationId, outcome: 'not_found', status: 'open' });
  await gapOf('bicycles', 1);
  const { gaps, open } = await listed();
  expect(gaps[0]?.id).toBe(gap.id);
  expect(open).toBe(gaps.length);
});

test('KNW-40: what was answered, small talk and what is tried in the Playground leave no gap', async () => {
  const before = (await listed()).open;
  await ask('How long do I have to return a guitar?');
  await ask('Thank you!');
  const session = await owner().ok<{ token: string }>('POST', `${agent}/playground`, {});
  const visitor = server.anonymous.with({ authorization: `Bearer ${session.token}` });
  const clientId = crypto.randomUUID();
  const text = 'Do you rent out zithers?';
  await visitor.ok('POST', '/w/messages', { conversationId: null, clientId, text });
  await ask('Do you sell theremins?');
  await gapOf('theremins', 1);
  const { gaps, open } = await listed();
  expect(open).toBe(before + 1);
  expect(gaps.some(({ question }) => question.includes('zithers'))).toBe(false);
});

test('KNW-41: what tells who asked is not kept', async () => {
  await ask('Do you appraise cellos? Write to ada@example.com or call +49 30 1234567');
  const { question } = await gapOf('cellos', 1);
  expect(question).not.toMatch(/ada@|1234567/u);
});

test('KNW-42: an answer is learned at once, and asking again shows that it helps', async () => {
  await ask('Do you restring lutes?');
  const gap = await gapOf('lutes', 1);
  const answer = 'Yes, we restring lutes of every size within a week.';
  const { sourceId, gap: closed } = await owner().ok<{ sourceId: string; gap: Gap }>(
    'POST',
    `${agent}/gaps/${gap.id}/answer`,
    { question: gap.question, answer },
  );
  expect(closed.status).toBe('answered');
  expect((await untilDone(owner(), `${agent}/sources`, sourceId)).status).toBe('trained');
  const why = await owner().ok<Explanation>('POST', `${agent}/explain`, {
    question: gap.question,
    earlier: [],
  });
  expect(why).toMatchObject({ outcome: 'answered' });
  expect(why.text).toContain('restring lutes of every size');
  expect((await listed('answered')).gaps.map(({ id }) => id)).toContain(gap.id);
});

test('KNW-42: further answers go into the same source, one for a question', async () => {
  await ask('Do you buy used ocarinas?');
  const gap = await gapOf('ocarinas', 1);
  for (const answer of ['No.', 'No, we do not buy used ocarinas.']) {
    const { sourceId } = await owner().ok<{ sourceId: string }>('POST', `${agent}/gaps/${gap.id}/answer`, {
      question: gap.question,
      answer,
    });
    await untilDone(owner(), `${agent}/sources`, sourceId);
  }
  const { sources } = await owner().ok<{ sources: Source[] }>('GET', `${agent}/sources`);
  const [answers, ...more] = sources.filter(({ kind }) => kind === 'qa');
  expect(more).toEqual([]);
  const typed = await owner().ok<{ pairs: { question: string; answer: string }[] }>(
    'GET',
    `${agent}/sources/${answers?.id}/content`,
  );
  expect(typed.pairs.filter(({ question }) => question === gap.question)).toEqual([
    { question: gap.question, answer: 'No, we do not buy used ocarinas.' },
  ]);
});

test('KNW-44: of two who answer at once both are kept, and a full source gets another beside it', async () => {
  await ask('Do you lend out bagpipes?');
  const { id } = await gapOf('bagpipes', 1);
  const answer = (question: string) =>
    owner().ok<{ sourceId: string }>('POST', `${agent}/gaps/${id}/answer`, { question, answer: 'No.' });
  const { sourceId } = await answer('Do you lend out bagpipes?');
  const together = Array.from({ length: 8 }, (_, n) => `Do you lend out bagpipe ${n}?`);
  await Promise.all(together.map(answer));
  const content = `${agent}/sources/${sourceId}/content`;
  const typed = await owner().ok<{ title: string; pairs: { question: string }[] }>('GET', content);
  expect(typed.pairs.map(({ question }) => question)).toEqual(expect.arrayContaining(together));

  const pairs = Array.from({ length: 500 }, (_, n) => ({ question: `Question ${n}?`, answer: 'No.' }));
  const full = { kind: 'qa', title: typed.title, pairs };
  await owner().ok('PATCH', `${agent}/sources/${sourceId}`, full);
  const next = await answer('Do you lend out fifes?');
  expect(next.sourceId).not.toBe(sourceId);
  expect(await owner().ok('GET', content)).toMatchObject({ pairs: { length: 500 } });
  expect((await answer('Do you lend out flutes?')).sourceId).toBe(next.sourceId);
});

test('KNW-43: a dismissed gap is out of the way until it is asked again', async () => {
  await ask('Do you host weddings?');
  const gap = await gapOf('weddings', 1);
  await owner().ok('PUT', `${agent}/gaps/${gap.id}`, { status: 'dismissed' });
  expect((await listed()).gaps.some(({ id }) => id === gap.id)).toBe(false);
  await ask('Do you host a wedding?');
  await gapOf('wedding', 2);
});

test('KNW-43: gaps of others are not found, and members only read', async () => {
  const { gaps } = await listed();
  const [gap] = gaps;
  const other = await setUpOther(server.anonymous);
  const theirs = `${other.base}/agents/${other.agentId}/gaps/${gap?.id}`;
  expect((await other.owner.caller.refused('PUT', theirs, { status: 'dismissed' })).status).toBe(404);
  const member = server.shop.member.caller;
  expect((await member.ok<GapList>('GET', `${agent}/gaps`)).gaps.length).toBe(gaps.length);
  expect((await member.refused('PUT', `${agent}/gaps/${gap?.id}`, { status: 'dismissed' })).status).toBe(403);
});
