import { countWords } from './count-words.ts';
import type { Passage } from './document.ts';
import {
  MAX_PASSAGES_READ_FOR_QUOTES,
  MAX_QUOTED_PASSAGES,
  MAX_QUOTED_SENTENCES,
  MAX_QUOTED_WORDS,
} from './limits.ts';
import { type Span, sentenceSpans } from './sentences.ts';

/** Whole sentences of one passage as they stand there; offsets are into the passage's text. */
export type Quote<P extends Passage = Passage> = Span & { readonly passage: P; readonly text: string };

/** How the index reads words, handed in so that choosing stays pure and works for every language. */
export type QuestionMatcher = {
  /** Each term of the question with how telling it is (its idf). */
  readonly weights: ReadonlyMap<string, number>;
  /** The question's terms that a text holds, others left out. */
  termsOf(text: string): ReadonlySet<string>;
  /** How alike a text and the question mean, 0 to 1; always 0 where nothing reads meaning. */
  likenessOf(text: string): number;
  /** How surely a sentence holds what is asked for, an amount, a time, a number to call: 0 to 1. */
  holdsAsked(sentence: string): number;
};

export type RankedPassage<P extends Passage = Passage> = { readonly passage: P; readonly score: number };

/** Below this, or far below the best one, a further sentence only happens to stand in a good passage. */
const MIN_BEARING = 0.08;
const MIN_BEARING_SHARE = 0.35;
/** A passage that scores less than this beside the best one is about something else, whatever words it shares. */
const MIN_SHARE_ELSEWHERE = 0.3;
/** By so much a sentence is better by far than those of a better passage. */
const MIN_LEAD = 0.12;

/**
 * What each sign counts beside the words a sentence shares with the question. Found by search on one half of the tuning
 * sets and kept rough: on the other half the gain was small and uneven.
 */
const weights = {
  headings: 0.8,
  likeness: 0.5,
  neighbours: 0.2,
  asked: 0.5,
  question: 0.1,
  passage: 0.3,
  fullness: 0.2,
  opening: 0.07,
};

type Sentence<P extends Passage> = Span & {
  readonly passage: P;
  readonly rank: number;
  /** Position among the passage's sentences. */
  readonly at: number;
  readonly score: number;
  /** What of the question it touches itself, through its headings or its neighbours, 0 to about 3. */
  readonly bearing: number;
  /** Score of its passage beside the best one's, 0 to 1. */
  readonly share: number;
  readonly words: number;
};

/**
 * The sentences that answer best, at most three from at most two of the three best passages, best passage
 * first, or that of a sentence which is better by far, and in reading order inside it; neighbours become one quote. Nothing is written, only chosen.
 */
export function chooseQuotes<P extends Passage>(
  ranked: readonly RankedPassage<P>[],
  matcher: QuestionMatcher,
): Quote<P>[] {
  const read = ranked.slice(0, MAX_PASSAGES_READ_FOR_QUOTES);
  const sentences = read.flatMap((hit, rank) =>
    scoredSentences(hit, rank, { matcher, top: read[0]?.score ?? 1 }),
  );
  const best = sentences.toSorted((a, b) => b.score - a.score || a.rank - b.rank || a.at - b.at);
  const chosen: Sentence<P>[] = [];
  for (const sentence of best) {
    if (chosen.length === MAX_QUOTED_SENTENCES) break;
    if (mayJoin(chosen, sentence)) chosen.push(sentence);
  }
  // Whoever reads on is told more; whoever does not has read the sentence that answers.
  const [first] = chosen;
  const rival = chosen.find(({ rank }) => rank < (first?.rank ?? 0));
  const leads = first !== undefined && rival !== undefined && first.score > rival.score + MIN_LEAD;
  const place = ({ rank }: Sentence<P>) => (leads && rank === first.rank ? -1 : rank);
  return asQuotes(chosen.toSorted((a, b) => place(a) - place(b) || a.at - b.at));
}

function mayJoin<P extends Passage>(chosen: readonly Sentence<P>[], next: Sentence<P>): boolean {
  if (chosen.length === 0) return true;
  const best = Math.max(...chosen.map(({ bearing }) => bearing));
  if (next.bearing < Math.max(MIN_BEARING, MIN_BEARING_SHARE * best)) return false;
  const isElsewhere = chosen.every(({ rank }) => rank !== next.rank);
  if (isElsewhere && next.share < MIN_SHARE_ELSEWHERE) return false;
  const passages = new Set([...chosen, next].map(({ rank }) => rank));
  const words = chosen.reduce((sum, sentence) => sum + sentence.words, next.words);
  const isRepeated = chosen.some((sentence) => textOf(sentence) === textOf(next));
  return passages.size <= MAX_QUOTED_PASSAGES && words <= MAX_QUOTED_WORDS && !isRepeated;
}

type Context = { readonly matcher: QuestionMatcher; readonly top: number };

/**
 * A sentence scores by the telling words it shares with the question and by how alike the two mean, by what only its
 * headings share, by its neighbours (an answer often follows the sentence that names its subject), by holding the kind
 * of thing that is asked for, and by its passage's rank.
 */
function scoredSentences<P extends Passage>(
  { passage, score }: RankedPassage<P>,
  rank: number,
  { matcher, top }: Context,
): Sentence<P>[] {
  const total = Math.max(sumOf(matcher.weights.keys(), matcher), Number.EPSILON);
  const lines = linesUnderHeadings(passage.text);
  const own = lines.map(({ text, heading }) => {
    const near = heading || (passage.headings.at(-1) ?? '');
    const likeness = matcher.likenessOf([passage.title, near, text].filter((part) => part !== '').join(': '));
    return sumOf(matcher.termsOf(text), matcher) / total + weights.likeness * likeness;
  });
  return lines.map(({ start, end, text, heading }, at) => {
    const said = matcher.termsOf(text);
    const above = matcher.termsOf([passage.title, ...passage.headings, heading].join(' '));
    const onlyAbove = [...above].filter((term) => !said.has(term));
    const heard = sumOf(onlyAbove, matcher) / total;
    const around = Math.max(own[at - 1] ?? 0, 0.7 * (own[at + 1] ?? 0));
    const bearing = (own[at] ?? 0) + weights.headings * heard + weights.neighbours * around;
    const share = score / top;
    const words = countWords(text);
    const value = bearing + weights.passage * share + form(text, at, matcher);
    return { start, end, passage, rank, at, words, bearing, share, score: value };
  });
}

/** A scrap of three words seldom answers, and a question never does. */
function form(text: string, at: number, { holdsAsked }: QuestionMatcher): number {
  return (
    weights.fullness * Math.min(1, countWords(text) / 10) +
    weights.asked * holdsAsked(text) +
    (at === 0 ? weights.opening : 0) -
    (text.trimEnd().endsWith('?') ? weights.question : 0)
  );
}

function linesUnderHeadings(text: string): (Span & { text: string; heading: string })[] {
  let heading = '';
  return sentenceSpans(text).flatMap((span) => {
    const line = text.slice(span.start, span.end);
    if (!line.startsWith('## ')) return [{ ...span, text: line, heading }];
    heading = line.slice(3);
    return [];
  });
}

function sumOf(terms: Iterable<string>, { weights }: QuestionMatcher): number {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  return sum;
}

function asQuotes<P extends Passage>(chosen: readonly Sentence<P>[]): Quote<P>[] {
  const quotes: Quote<P>[] = [];
  let previous: Sentence<P> | undefined;
  for (const sentence of chosen) {
    const { passage, end } = sentence;
    const last = quotes.at(-1);
    const isNext = previous?.rank === sentence.rank && previous.at + 1 === sentence.at;
    const joined = isNext && last !== undefined && isProseGap(last, sentence) ? last : undefined;
    const start = joined?.start ?? sentence.start;
    if (joined !== undefined) quotes.pop();
    quotes.push({ passage, start, end, text: passage.text.slice(start, end) });
    previous = sentence;
  }
  return quotes;
}

/** Only sentences of one paragraph join; list items and rows stay quotes of their own. */
function isProseGap<P extends Passage>(last: Quote<P>, next: Sentence<P>): boolean {
  return !last.passage.text.slice(last.end, next.start).includes('\n');
}

function textOf<P extends Passage>({ passage, start, end }: Sentence<P>): string {
  return passage.text.slice(start, end);
}
