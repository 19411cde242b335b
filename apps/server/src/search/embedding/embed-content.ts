import { EMBEDDED_TALK, MAX_EMBEDDED_AT_ONCE, MAX_EMBEDDED_CHARS, MAX_HEARD_QUESTIONS } from '../limits.ts';
import { offTopic } from '../off-topic.ts';
import type { IndexedPassage } from '../passage-index.ts';
import { packHalf, type SemanticHalf } from '../semantic-half.ts';
import type { Embedder, VectorStore } from './embedder.ts';
import { cosineOf, toUnit } from './unit-vector.ts';

export type EmbeddedContent = {
  /** Reads the questions that were heard, and no others. Null where there are no passages. */
  readonly half: SemanticHalf | null;
  /** Talk that has nothing to do with any shop, for setting the bar. */
  readonly talk: readonly string[];
  /** Embeds a question, so that the half can read it. Throws when that fails. */
  hear(question: string, signal: AbortSignal): Promise<void>;
};

type Options = { readonly embedder: Embedder; readonly store: VectorStore; readonly signal: AbortSignal };

/**
 * The semantic half of an index by an outside embedder: a vector for each passage, since such models read paragraphs.
 * Models differ in how alike they find two texts that have nothing in common; that much is taken for 0.
 */
export async function embedContent(
  passages: readonly IndexedPassage[],
  { embedder, store, signal }: Options,
): Promise<EmbeddedContent> {
  const texts = passages.map(textOf);
  const talk = (offTopic['en'] ?? []).slice(0, EMBEDDED_TALK);
  const known = await embedAll([...texts, ...talk], { embedder, store, signal });
  const heard = new Map<string, Float32Array>(talk.flatMap((text) => pair(text, known.get(text))));
  const vectors = texts.map((text) => known.get(text) ?? null);
  const half = packHalf(
    vectors.map((vector) => [vector]),
    (question) => heard.get(question) ?? null,
  );
  const floor = chanceLikeness(vectors, [...heard.values()]);
  return {
    half: half === null ? null : { ...half, floor },
    talk,
    async hear(question, asked) {
      if (heard.has(question)) return;
      const [vector] = await embedder.embed([question.slice(0, MAX_EMBEDDED_CHARS)], asked);
      const unit = vector === undefined ? null : toUnit(vector.slice());
      if (unit === null) return;
      heard.set(question, unit);
      const oldest = [...heard.keys()][talk.length];
      if (heard.size > talk.length + MAX_HEARD_QUESTIONS && oldest !== undefined) heard.delete(oldest);
    },
  };
}

async function embedAll(
  texts: readonly string[],
  { embedder, store, signal }: Options,
): Promise<Map<string, Float32Array>> {
  const all = new Map<string, Float32Array>();
  const missing: string[] = [];
  for (const text of new Set(texts)) {
    const before = store.get(text);
    if (before === undefined) missing.push(text);
    else all.set(text, before);
  }
  for (let at = 0; at < missing.length; at += MAX_EMBEDDED_AT_ONCE) {
    const batch = missing.slice(at, at + MAX_EMBEDDED_AT_ONCE);
    const made = await embedder.embed(batch, signal);
    const fresh = new Map(
      batch.flatMap((text, one) => pair(text, toUnit((made[one] ?? new Float32Array()).slice()))),
    );
    store.add(fresh);
    for (const [text, vector] of fresh) all.set(text, vector);
  }
  return all;
}

function textOf({ title, headings, text }: IndexedPassage): string {
  return [title, ...headings, text]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, MAX_EMBEDDED_CHARS);
}

function chanceLikeness(passages: readonly (Float32Array | null)[], talk: readonly Float32Array[]): number {
  const cosines = talk.map((vector, at) =>
    cosineOf(vector, passages[at % Math.max(1, passages.length)] ?? null),
  );
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length);
  return Math.min(0.9, Math.max(0, mean));
}

function pair(text: string, vector: Float32Array | null | undefined): (readonly [string, Float32Array])[] {
  return vector ? [[text, vector]] : [];
}
