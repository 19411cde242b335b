import { wordsIn } from '../../apps/server/src/search/embedding/words-in.ts';
import type { Corpus } from './corpus.ts';
import { addScaled, dot, principalAxes } from './principal-axes.ts';

/** One vector for each word; a text is the sum of its words. */
export type Distilled = { readonly words: readonly string[]; readonly vectors: readonly Float32Array[] };

const VOCABULARY = 24_000;
const AXES = 128;
/** The strongest axes tell questions from statements rather than subjects apart; without them all sets gain. */
const DROPPED_AXES = 2;
const SAMPLES_FOR_AXES = 12_000;
const ROUNDS = 60;
const RATE = 0.02;
/** How much a word is held to where it began: the teacher's own vector of it, shorter for a commoner word. */
const PULL = 0.05;
/** A word alone counts as much as this of a sentence. */
const WORD_SHARE = 0.3;
const COMMON = 1e-3;

type Example = { readonly rows: readonly number[]; readonly target: Float32Array; readonly share: number };

/** Learns word vectors whose sums point where the teacher's sentence vectors point (Adam on the cosine). */
export function distil(corpus: Corpus, teacher: ReadonlyMap<string, Float32Array>): Distilled {
  const words = vocabularyOf(corpus);
  const rowOf = new Map(words.map((word, row) => [word, row]));
  const sample = corpus.sentences.slice(0, SAMPLES_FOR_AXES).flatMap((text) => teacher.get(text) ?? []);
  const axes = principalAxes(sample.map(unit), AXES);
  const targetOf = (text: string) =>
    unit(Float32Array.from(axes, (axis) => dot(axis, teacher.get(text) ?? axis)));
  const exampleOf = (text: string, share: number): Example => ({
    rows: wordsIn(text).flatMap((word) => rowOf.get(word) ?? []),
    target: targetOf(text),
    share,
  });
  const examples = [
    ...corpus.sentences.map((text) => exampleOf(text, 1)),
    ...words.filter((word) => teacher.has(word)).map((word) => exampleOf(word, WORD_SHARE)),
  ].filter(({ rows }) => rows.length > 0);
  const start = startOf(words, corpus, (word) => (teacher.has(word) ? targetOf(word) : null));
  return { words, vectors: trained(start, examples).map((vector) => vector.slice(DROPPED_AXES)) };
}

/** Words that sentences use more than once, then the most used of the language. */
function vocabularyOf({ words, sentences }: Corpus): string[] {
  const uses = new Map<string, number>();
  for (const text of sentences) {
    for (const word of new Set(wordsIn(text))) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const used = [...uses].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a);
  return [...new Set([...used.map(([word]) => word), ...words])].slice(0, VOCABULARY);
}

function startOf(
  words: readonly string[],
  corpus: Corpus,
  targetOf: (word: string) => Float32Array | null,
): Float32Array[] {
  const rankOf = new Map(corpus.words.map((word, rank) => [word, rank]));
  const frequencies = words.map((word) => 1 / ((rankOf.get(word) ?? corpus.words.length) + 10));
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  return words.map((word, row) => {
    const weight = COMMON / (COMMON + (frequencies[row] ?? 0) / total);
    return (targetOf(word) ?? new Float32Array(AXES)).map((value) => value * weight);
  });
}

function trained(start: readonly Float32Array[], examples: readonly Example[]): Float32Array[] {
  const vectors = start.map((vector) => vector.slice());
  const means = vectors.map(() => new Float32Array(AXES));
  const squares = vectors.map(() => new Float32Array(AXES));
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = vectors.map((vector, row) =>
      vector.map((value, at) => PULL * (value - (start[row]?.[at] ?? 0))),
    );
    const likeness = addSlopes(vectors, examples, slopes);
    const rate = RATE * (1 - round / ROUNDS) + 0.001;
    const [meanLeft, squareLeft] = [1 - 0.9 ** (round + 1), 1 - 0.98 ** (round + 1)];
    vectors.forEach((vector, row) => {
      const [slope, mean, square] = [slopes[row], means[row], squares[row]];
      if (!slope || !mean || !square) return;
      for (let at = 0; at < AXES; at += 1) {
        const by = slope[at] ?? 0;
        mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * by;
        square[at] = 0.98 * (square[at] ?? 0) + 0.02 * by * by;
        const step = (mean[at] ?? 0) / meanLeft / (Math.sqrt((square[at] ?? 0) / squareLeft) + 1e-6);
        vector[at] = (vector[at] ?? 0) - rate * step;
      }
    });
    if (round % 10 === 9) console.log(`round ${round + 1}: mean cosine ${likeness.toFixed(4)}`);
  }
  return vectors;
}

/** Adds to each word's slope what turns the sums towards their targets; returns the mean cosine. */
function addSlopes(
  vectors: readonly Float32Array[],
  examples: readonly Example[],
  slopes: readonly Float32Array[],
): number {
  let likeness = 0;
  for (const { rows, target, share } of examples) {
    const sum = new Float32Array(AXES);
    for (const row of rows) addScaled(sum, vectors[row] ?? sum, 1);
    const length = Math.sqrt(dot(sum, sum)) + 1e-6;
    const cosine = dot(sum, target) / length;
    likeness += cosine;
    const slope = sum.map((value, at) => (-share * ((target[at] ?? 0) - (cosine * value) / length)) / length);
    for (const row of rows) addScaled(slopes[row], slope, 1);
  }
  return likeness / Math.max(1, examples.length);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
