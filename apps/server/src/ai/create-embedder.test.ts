import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openVectorFile } from '../search/embedding/vector-file.ts';
import { createKnowledgeCache, type Knowledge } from '../search/index-cache.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { createEmbedder } from './create-embedder.ts';
import { miscounts, refuses, startEmbeddingServer } from './testing/embedding-server.ts';

const signal = new AbortController().signal;
const passages = [
  'Der Versand dauert drei Tage.',
  'Die Rückgabe ist kostenlos.',
  'Geöffnet ab zehn Uhr.',
].map(
  (text, at): IndexedPassage => ({
    id: `p${at}`,
    title: '',
    headings: [],
    text,
    ordinal: at,
    language: 'de',
  }),
);

let server: Awaited<ReturnType<typeof startEmbeddingServer>>;
let folder: string;

beforeEach(async () => {
  server = await startEmbeddingServer();
  folder = mkdtempSync(join(tmpdir(), 'chatref-vectors-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function embedder(model = 'm', apiKey: string | undefined = undefined) {
  return createEmbedder({ baseUrl: server.baseUrl, model, apiKey });
}

/** The knowledge once it is read by the server, and how often that failed. */
async function learn(model = 'm') {
  const onFailure = vi.fn();
  const remote = embedder(model);
  const store = openVectorFile(folder, remote.id);
  const cache = createKnowledgeCache({ kind: 'remote', embedder: remote, store, onFailure });
  const get = () => cache.get('a', 1, async () => ({ passages, synonyms: [] }));
  const first = await get();
  let knowledge: Knowledge = first;
  await vi.waitFor(async () => {
    knowledge = await get();
    expect(knowledge.hear !== undefined || onFailure.mock.calls.length > 0).toBe(true);
  });
  return { first, knowledge, onFailure };
}

test('KNW-32: asks a server that speaks the OpenAI-compatible wire, with its key', async () => {
  const vectors = await embedder('m', 'k').embed(['shipping', 'return it'], signal);
  expect(vectors.map(({ length }) => length)).toEqual([6, 6]);
  expect(server.asked).toEqual([{ model: 'm', input: ['shipping', 'return it'], key: 'k' }]);
});

test.each([
  ['refuses', refuses],
  ['sends too few', miscounts],
])('KNW-32: a server that %s fails as a whole', async (_, answer) => {
  server.answersWith(answer);
  await expect(embedder().embed(['shipping', 'return it'], signal)).rejects.toThrow();
});

test('KNW-32: a question in one language finds a passage in another, once it was heard', async () => {
  const { first, knowledge } = await learn();
  expect(first.hear).toBeUndefined();
  await knowledge.hear?.('can I get a refund', signal);
  const { hits, isSemantic } = knowledge.index.search('can I get a refund');
  expect(isSemantic).toBe(true);
  expect(hits[0]?.passage.id).toBe('p1');
  expect(knowledge.index.search('is it shipped').isSemantic).toBe(false);
});

test('KNW-32: while the server fails the built-in half answers, and a question is read by its words', async () => {
  const { knowledge } = await learn();
  server.answersWith(refuses);
  await knowledge.hear?.('wann geöffnet', signal);
  expect(knowledge.index.search('wann geöffnet')).toMatchObject({
    isSemantic: false,
    hits: [{ passage: { id: 'p2' } }],
  });
  const { knowledge: other, onFailure } = await learn('other');
  expect(onFailure).toHaveBeenCalled();
  expect(other.hear).toBeUndefined();
  expect(other.index.search('wann geöffnet').hits[0]?.passage.id).toBe('p2');
});

test('KNW-33: content is embedded once for each model', async () => {
  await learn();
  const texts = server.asked.flatMap(({ input }) => input).length;
  await learn();
  expect(server.asked.flatMap(({ input }) => input)).toHaveLength(texts);
  await learn('other');
  expect(server.asked.flatMap(({ input }) => input)).toHaveLength(2 * texts);
});
