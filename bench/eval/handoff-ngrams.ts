import { readFileSync } from 'node:fs';
import { type Reader, readingOf } from './handoff-reader.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { randomFrom } from './random.ts';

/** Logistic regression over hashed words, word pairs and stretches of 3 to 5 letters. */
export type NgramModel = {
  /** One byte each, as text; times `scale`. */
  readonly weights: string;
  readonly scale: number;
  readonly bias: number;
};

const buckets = 2 ** 15;
const epochs = 6;
const firstStep = 0.4;
const decay = 1e-6;
/** Wishes are one in a hundred of what is tuned on; each counts as often as this. */
const wishWeight = 8;
const maxByte = 127;

export function readNgramModel(file: URL): NgramModel {
  const { weights, scale, bias } = Object(JSON.parse(readFileSync(file, 'utf8')));
  return { weights: String(weights), scale: Number(scale), bias: Number(bias) };
}

export function ngrams({ weights, scale, bias }: NgramModel): Reader {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  return {
    read: (text) => {
      const features = featuresOf(text);
      const sum = features.reduce((total, at) => total + (bytes[at] ?? 0), 0) * scale;
      return readingOf(bias + sum / Math.sqrt(features.length) > 0);
    },
  };
}

/** Stochastic gradient descent, the same each time: the order is shuffled from a fixed seed. */
export function trainNgrams(rows: readonly LabelledMessage[]): NgramModel {
  const known = rows.filter(({ label }) => label !== 'ambiguous');
  const examples = known.map(({ text, label }) => ({
    features: featuresOf(text),
    isWish: label === 'handoff',
  }));
  const weights = new Float64Array(buckets);
  const random = randomFrom(7);
  let bias = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = firstStep / (1 + epoch);
    for (const { features, isWish } of shuffled(examples, random)) {
      const norm = 1 / Math.sqrt(features.length);
      const sum = features.reduce((total, at) => total + (weights[at] ?? 0), 0) * norm;
      const error = (isWish ? 1 : 0) - 1 / (1 + Math.exp(-(bias + sum)));
      const change = step * error * (isWish ? wishWeight : 1);
      bias += change * 0.1;
      for (const at of features) weights[at] = (weights[at] ?? 0) * (1 - decay) + change * norm;
    }
  }
  return packed(weights, bias);
}

function packed(weights: Float64Array, bias: number): NgramModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / maxByte || 1;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { weights: Buffer.from(bytes.buffer).toString('base64'), scale, bias };
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function featuresOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const line = ` ${words.join(' ')} `;
  const found = new Set<number>();
  words.forEach((word, at) => {
    found.add(hashed(`w ${word}`));
    found.add(hashed(`p ${words[at - 1] ?? ''} ${word}`));
  });
  for (const length of [3, 4, 5])
    for (let at = 0; at + length <= line.length; at += 1) found.add(hashed(line.slice(at, at + length)));
  return [...found];
}

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}
