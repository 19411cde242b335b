import { chooseQuotes, type Quote } from '@chatref/core';
import type { Calibration } from './calibrate.ts';
import { confidence } from './confidence.ts';
import { MAX_MAYBE_SOURCES } from './limits.ts';
import { matcherFor } from './matcher.ts';
import type { IndexedPassage, PassageIndex, Repair, SearchResult } from './passage-index.ts';
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
  const found = index.search(question);
  const { hits, best, repaired } = found;
  const { threshold, grey } = found.isSemantic ? calibration : calibration.lexical;
  if (hits.length === 0 || best < grey) return { kind: 'notFound', best, repaired };
  const isSure = best >= threshold && !namesUnknownCode(index.data, question);
  const quotes = !isSure ? [] : chooseQuotes(hits, matcherFor(index.data, question));
  if (quotes.length === 0) return { kind: 'maybe', sources: sourcesOf(found, grey), best, repaired };
  return {
    kind: 'answer',
    quotes,
    sources: onePerDocument(quotes.map(({ passage }) => passage)),
    best,
    repaired,
  };
}

/** The best hit in any case: what it lacks by itself another one had. */
function sourcesOf({ hits, isSemantic }: SearchResult, grey: number): IndexedPassage[] {
  const near = hits.filter((hit, at) => at === 0 || confidence(hit, isSemantic) >= grey);
  return onePerDocument(near.map(({ passage }) => passage)).slice(0, MAX_MAYBE_SOURCES);
}

function onePerDocument(passages: readonly IndexedPassage[]): IndexedPassage[] {
  const seen = new Map<string, IndexedPassage>();
  for (const passage of passages) {
    const document = passage.url ?? passage.title;
    if (!seen.has(document)) seen.set(document, passage);
  }
  return [...seen.values()];
}
