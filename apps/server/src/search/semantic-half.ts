import { sentenceSpans } from '@chatref/core';
import { embedBuiltIn } from './embedding/built-in.ts';
import { readQuestionVector } from './embedding/read-question-vector.ts';
import { MAX_EMBEDDED_SENTENCES } from './limits.ts';
import type { IndexedPassage } from './passage-index.ts';

/** What an index knows of its passages' meaning: unit vectors, 8 bits a dimension. */
export type SemanticHalf = {
  readonly dimensions: number;
  /** Of each sentence with its title, passage after passage. */
  readonly sentences: Int8Array;
  /** The sentences of a passage lie between its own entry and the next. */
  readonly starts: Uint32Array;
  /** Of each passage: the direction of all its sentences together. */
  readonly wholes: Int8Array;
  /** A question's vector, or null where it cannot be had; `meant` is it without slips, in the content's words. */
  readonly read: (question: string, meant: string) => Float32Array | null;
  /** What two texts score that have nothing in common; it counts as 0. */
  readonly floor: number;
};

type Vectors = readonly (Float32Array | null)[];

const STEPS = 127;

/** The built-in half; it reads English, and passages in other languages stay without. */
export function builtInHalf(
  passages: readonly IndexedPassage[],
  languageAt: readonly string[],
): SemanticHalf | null {
  const vectors = passages.map((passage, at) =>
    languageAt[at] === 'en' ? embeddedTexts(passage).map(embedBuiltIn) : [],
  );
  return packHalf(vectors, (_, meant) => readQuestionVector(meant));
}

/** The texts of a passage that are embedded: its sentences, each with the title and heading above it. */
function embeddedTexts({ title, headings, text }: IndexedPassage): string[] {
  let heading = headings.at(-1) ?? '';
  const texts = sentenceSpans(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!sentence.startsWith('## ')) return above(title, heading, sentence);
    heading = sentence.slice(3);
    return above(title, heading, '');
  });
  return texts.slice(0, MAX_EMBEDDED_SENTENCES);
}

function above(...parts: readonly string[]): string {
  return [...new Set(parts)].filter((part) => part !== '').join(': ');
}

/** Null where no passage has a vector: then there is nothing to compare a question with. */
export function packHalf(passages: readonly Vectors[], read: SemanticHalf['read']): SemanticHalf | null {
  const known = passages.map((vectors) => vectors.filter((vector) => vector !== null));
  const dimensions = known.find((vectors) => vectors.length > 0)?.[0]?.length;
  if (dimensions === undefined) return null;
  const count = known.reduce((sum, vectors) => sum + vectors.length, 0);
  const sentences = new Int8Array(count * dimensions);
  const wholes = new Int8Array(passages.length * dimensions);
  const starts = new Uint32Array(passages.length + 1);
  let next = 0;
  known.forEach((vectors, at) => {
    starts[at] = next;
    for (const vector of vectors) {
      pack(vector, sentences, next * dimensions);
      next += 1;
    }
    pack(sumOf(vectors, dimensions), wholes, at * dimensions);
  });
  starts[passages.length] = next;
  return { dimensions, sentences, starts, wholes, read, floor: 0 };
}

/** The cosine of a question to a whole passage. */
export function wholeSimilarity(half: SemanticHalf, question: Float32Array, at: number): number {
  return aboveFloor(cosine(half.wholes, at * half.dimensions, question), half);
}

/** The best cosine of a question to a sentence of the passage; 0 where it has none or all point away. */
export function sentenceSimilarity(half: SemanticHalf, question: Float32Array, at: number): number {
  let best = 0;
  const end = half.starts[at + 1] ?? 0;
  for (let sentence = half.starts[at] ?? 0; sentence < end; sentence += 1) {
    best = Math.max(best, cosine(half.sentences, sentence * half.dimensions, question));
  }
  return Math.max(0, aboveFloor(best, half));
}

function aboveFloor(likeness: number, { floor }: SemanticHalf): number {
  return (likeness - floor) / (1 - floor);
}

function cosine(vectors: Int8Array, start: number, question: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < question.length; at += 1) sum += (vectors[start + at] ?? 0) * (question[at] ?? 0);
  return sum / STEPS;
}

function pack(vector: Float32Array, into: Int8Array, start: number): void {
  const length = Math.hypot(...vector) || 1;
  for (let at = 0; at < vector.length; at += 1) {
    into[start + at] = Math.round(((vector[at] ?? 0) / length) * STEPS);
  }
}

function sumOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const vector of vectors) {
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  return sum;
}
