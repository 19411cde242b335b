import { chooseQuotes, type Quote } from '@chatref/core';
import type { Calibration } from './calibrate.ts';
import { confidence } from './confidence.ts';
import { MAX_MAYBE_SOURCES } from './limits.ts';
import { matcherFor } from './matcher.ts';
import type { Hit, IndexedPassage, PassageIndex, Repair } from './passage-index.ts';
import { namesUnknownCode } from './unknown-code.ts';

export type AnswerDecision = { readonly best: number; readonly repaired: readonly Repair[] } & (
  | {
      readonly kind: 'answer';
      readonly quotes: readonly Quote<IndexedPassage>[];
      readonly sources: readonly IndexedPassage[];
    }
  /** "These may help": nothing is asserted. */
  | { readonly kind: 'maybe'; readonly sources: readonly IndexedPassage[] }
  | { readonly kind: 'notFound' }
);

/** Whether the content answers, and with which of its sentences. Sources are one passage per document, best first. */
export function decideAnswer(
  index: PassageIndex,
  question: string,
  calibration: Calibration,
): AnswerDecision {
  const { hits, best, repaired } = index.search(question);
  const [first] = hits;
  if (first === undefined || best < calibration.grey) return { kind: 'notFound', best, repaired };
  const isSure = best >= calibration.threshold && !namesUnknownCode(index.data, question);
  const quotes = !isSure ? [] : chooseQuotes(hits, matcherFor(index.data, question));
  if (quotes.length === 0) return { kind: 'maybe', sources: sourcesOf(hits, calibration), best, repaired };
  return {
    kind: 'answer',
    quotes,
    sources: onePerDocument(quotes.map(({ passage }) => passage)),
    best,
    repaired,
  };
}

function sourcesOf(hits: readonly Hit[], { grey }: Calibration): IndexedPassage[] {
  const near = hits.filter((hit) => confidence(hit) >= grey).map(({ passage }) => passage);
  return onePerDocument(near).slice(0, MAX_MAYBE_SOURCES);
}

function onePerDocument(passages: readonly IndexedPassage[]): IndexedPassage[] {
  const seen = new Map<string, IndexedPassage>();
  for (const passage of passages) {
    const document = passage.url ?? passage.title;
    if (!seen.has(document)) seen.set(document, passage);
  }
  return [...seen.values()];
}
