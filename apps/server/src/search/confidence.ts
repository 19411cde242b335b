import type { Hit } from './passage-index.ts';

/** What a cosine counts beside the words in common. More helps where the topic is missing and hurts near-misses. */
const COSINE_WEIGHT = 1;

/** The best of each over all passages: the nearest sentence need not stand where most words meet. */
export type Signs = {
  readonly words: number;
  readonly cosine: number;
  /** The question holds a telling word that nothing here has. */
  readonly hasUnknown: boolean;
};

/** What the meaning of the rest proves less where a word of it is unknown: "do you tune accordions". */
const UNKNOWN_COST = 0.1;

/**
 * How likely the content speaks of a question at all. The normalised score alone is fooled by one shared word; that
 * several of the question's words meet in one passage is the better sign (AUROC .88 -> .93 on the tuning sets), and
 * the nearest sentence of all the other half of it (.93 -> .96).
 */
export function confidenceOf({ words, cosine, hasUnknown }: Signs, isSemantic: boolean): number {
  if (!isSemantic) return words;
  const sure = (words + COSINE_WEIGHT * cosine) / 2 - (hasUnknown ? UNKNOWN_COST : 0);
  return Math.max(Number.EPSILON, sure);
}

/** The same of one hit. */
export function confidence({ lexical, matched, cosine }: Hit, isSemantic: boolean): number {
  return confidenceOf({ words: wordsInCommon(lexical, matched), cosine, hasUnknown: false }, isSemantic);
}

export function wordsInCommon(lexical: number, matched: number): number {
  return lexical * Math.log(1 + matched);
}
