import { offTopic } from './off-topic.ts';
import type { PassageIndex } from './passage-index.ts';

/** A best hit at or above `threshold` is answered; from `grey` up to it sources are only named. */
export type Bars = { readonly threshold: number; readonly grey: number };

/** The bars for questions read by both halves, and for those that only the words can speak for. */
export type Calibration = Bars & { readonly lexical: Bars };

type Scale = {
  /** Near-misses, about the shop but not in its content, score a little above mere chance. */
  readonly margin: number;
  /** However strange off-topic talk is to an index, less than this proves nothing. */
  readonly min: number;
  /** An index of a handful of passages, where everything is rare, must still be able to answer. */
  readonly max: number;
  readonly greyShare: number;
};

const PERCENTILE = 0.9;
const bothHalves: Scale = { margin: 1.25, min: 0.42, max: 1, greyShare: 0.8 };
const wordsAlone: Scale = { margin: 1.2, min: 0.45, max: 1, greyShare: 0.65 };

/**
 * Sets the bars of an index from how well talk that has nothing to do with it scores; `talk` is what its semantic half
 * can read of that, English where it is left out.
 */
export function calibrate(index: PassageIndex, talk = talkIn('en')): Calibration {
  const { semantic, languages } = index.data;
  const lexical = barsOf(
    talkIn(languages[0] ?? 'en').map((text) => index.search(text, { limit: 1, vector: null }).best),
    wordsAlone,
  );
  if (semantic === null) return { ...lexical, lexical };
  const heard = talk.map((text) => index.search(text, { limit: 1 }));
  const both = heard.filter(({ isSemantic }) => isSemantic).map(({ best }) => best);
  return { ...barsOf(both, bothHalves), lexical };
}

function barsOf(scores: readonly number[], { margin, min, max, greyShare }: Scale): Bars {
  const threshold = Math.min(max, Math.max(min, percentile(scores, PERCENTILE) * margin));
  return { threshold, grey: threshold * greyShare };
}

/** In the language given, else in English: names and figures are alike in all. */
function talkIn(language: string): readonly string[] {
  return offTopic[language] ?? offTopic['en'] ?? [];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
