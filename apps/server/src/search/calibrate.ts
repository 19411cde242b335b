import { offTopic } from './off-topic.ts';
import type { PassageIndex } from './passage-index.ts';

export type Calibration = {
  /** A best hit at or above this is answered. */
  readonly threshold: number;
  /** From here up to the threshold sources are only named. */
  readonly grey: number;
};

const PERCENTILE = 0.9;
/** Near-misses, about the shop but not in its content, score a little above mere chance. */
const MARGIN = 1.2;
/** However strange off-topic talk is to an index, fewer shared words than this prove nothing. */
const MIN_THRESHOLD = 0.45;
/** An index of a handful of passages, where everything is rare, must still be able to answer. */
const MAX_THRESHOLD = 1;
const GREY_SHARE = 0.65;

/** Sets the bar of an index from how well talk that has nothing to do with it scores. */
export function calibrate(index: PassageIndex): Calibration {
  const scores = utterancesFor(index.data.languages).map((text) => index.search(text, { limit: 1 }).best);
  const chance = percentile(scores, PERCENTILE);
  const threshold = Math.min(MAX_THRESHOLD, Math.max(MIN_THRESHOLD, chance * MARGIN));
  return { threshold, grey: threshold * GREY_SHARE };
}

/** In the language most of the content has, else in English: names and figures are alike in all. */
function utterancesFor(languages: readonly string[]): readonly string[] {
  return offTopic[languages[0] ?? 'en'] ?? offTopic['en'] ?? [];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
