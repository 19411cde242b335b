import { type Explanation, type Synonyms, synonymLimits } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let beside: TestServer;
let agent: string;
let synonyms: string;

beforeAll(async () => {
  server = await startTestServer({ isShared: true });
  beside = await startTestServer({ beside: server });
  agent = `${server.shop.base}/agents/${server.shop.agentId}`;
  synonyms = `${agent}/synonyms`;
});

afterAll(async () => {
  expect([...server.errors, ...beside.errors]).toEqual([]);
  await beside.stop();
  await server.stop();
});

const owner = () => server.shop.owner.caller;
const save = (groups: readonly (readonly string[])[]) => owner().ok<Synonyms>('PUT', synonyms, { groups });

/** What each server finds for a word that stands nowhere in the content. */
async function found(): Promise<readonly (string | undefined)[]> {
  const body = { question: 'axe', earlier: [] };
  const whys = await Promise.all(
    [owner(), beside.shop.owner.caller].map((one) => one.ok<Explanation>('POST', `${agent}/explain`, body)),
  );
  return whys.map(({ passages }) => passages.find(({ lexical }) => lexical > 0)?.text);
}

test('KNW-36: a word finds what its owner calls the same once that is saved, on every server', async () => {
  expect(await owner().ok<Synonyms>('GET', synonyms)).toEqual({ groups: [] });
  expect(await found()).toEqual([undefined, undefined]);
  const saved = await save([[' axe ', 'guitar']]);
  expect(saved).toEqual({ groups: [['axe', 'guitar']] });
  expect(await owner().ok<Synonyms>('GET', synonyms)).toEqual(saved);
  const guitar = expect.stringMatching(/guitar/iu);
  expect(await found()).toEqual([guitar, guitar]);
  await save([]);
  expect(await found()).toEqual([undefined, undefined]);
});

test('KNW-36: what is no group is refused with what to do, and nothing changes', async () => {
  const saved = await save([['amp', 'amplifier']]);
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word ${at}`);
  const refusals: [(readonly string[])[], RegExp][] = [
    [[['axe']], /at least 2/u],
    [[words(synonymLimits.maxWords + 1)], /to 10 words/u],
    [[['axe', 'Axe']], /twice/u],
    [[['axe', ' ']], /leave it out/u],
    [[['axe', 'x'.repeat(61)]], /60 characters/u],
    [Array.from({ length: synonymLimits.maxGroups + 1 }, () => ['a', 'b']), /at most 200/u],
  ];
  for (const [groups, problem] of refusals) {
    expectProblem(await owner().refused('PUT', synonyms, { groups }), 'invalid_request', problem);
  }
  expect(await owner().ok<Synonyms>('GET', synonyms)).toEqual(saved);
});
