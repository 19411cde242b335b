import type { Explanation, MessageItem, VisitorBatch } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { setUpOther } from '../testing/set-up-shop.ts';
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

function explain(question: string, earlier: readonly string[] = []): Promise<Explanation> {
  return server.shop.owner.caller.ok('POST', `${agent}/explain`, { question, earlier });
}

/** What a visitor who says these one after the other is answered in the end. */
async function answerTo(...questions: readonly string[]): Promise<MessageItem> {
  const visit = await startVisit(server.anonymous, server.shop.agentId);
  let last: MessageItem | undefined;
  for (const question of questions) {
    const { batch } = await visit.say(question);
    last = await vi.waitFor(
      async () => {
        const path = `/w/conversations/${batch.conversationId}/batch?after=0`;
        const { items } = await visit.caller.ok<VisitorBatch>('GET', path);
        const item = items.at(-1);
        if (item?.kind === 'message' && item.author.kind === 'agent') return item;
        throw new Error('Not answered');
      },
      { timeout: 10_000, interval: 20 },
    );
  }
  if (last === undefined) throw new Error('Nothing was asked');
  return last;
}

test.each([
  ['How long do I have to return a guitar?'],
  ['Can I retrun strings once they have been opend?'],
  ['Who was the first person on the moon?'],
  ['How long do I have to return a guitar?', 'And strings?'],
])('AGT-19: %s: the reasons are those of what a visitor is answered', async (...questions) => {
  const answer = await answerTo(...questions);
  const why = await explain(questions.at(-1) ?? '', questions.slice(0, -1));
  expect(why.before).toBeNull();
  expect(why.outcome).toBe(answer.outcome);
  expect(why.text).toBe(answer.text);
  const isSure = why.confidence >= why.threshold;
  expect(isSure).toBe(why.outcome === 'answered');
  expect(why.passages.some(({ isQuoted }) => isQuoted)).toBe(isSure);
});

test('AGT-19: a slip that was read as another word is named', async () => {
  const { repaired } = await explain('Can I retrun a guitar?');
  expect(repaired).toContainEqual({ from: 'retrun', to: 'return' });
});

test('AGT-19: what comes before any answer is told', async () => {
  expect((await explain('I need a real person')).before).toMatchObject({
    kind: 'action',
    name: 'Talk to an expert',
    by: 'phrase',
    words: 'I need a real person',
  });
  expect((await explain('Thank you!')).before).toEqual({ kind: 'small_talk' });
});

test('AGT-19: of another workspace’s agent nothing is told', async () => {
  const other = await setUpOther(server.anonymous);
  const path = `${other.base}/agents/${server.shop.agentId}/explain`;
  const refused = await other.owner.caller.refused('POST', path, { question: 'Returns?', earlier: [] });
  expectProblem(refused, 'not_found', /no such agent/u);
});
