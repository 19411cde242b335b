import { isNegation } from '../text/negation.ts';
import type { Sentence } from '../text/sentences.ts';
import type { CompiledGuard, CompiledLanguage } from './compile-language.ts';
import { firstMatch, type Line, type LineMatch, takeOut, toLine } from './line.ts';
import { barrier } from './pattern.ts';

export type WishVerdict =
  | { readonly kind: 'fire'; readonly frame: string }
  | { readonly kind: 'offer'; readonly because: 'grey' | 'frustration' }
  | { readonly kind: 'none'; readonly stoppedBy?: string };

/** What one language makes of one sentence, with what it went by. */
export type WishReading = {
  readonly verdict: WishVerdict;
  readonly language: CompiledLanguage;
  /** Place of the sentence in the message. */
  readonly sentence: number;
  /** What looked like a wish, an offer or anger, whether or not a guard then stopped it. */
  readonly match: (LineMatch & { readonly part: number | null }) | null;
  /** What the guards took out; empty where none was asked. */
  readonly cuts: readonly LineMatch[];
};

/** Reads a message for a wish for a person, by what one language knows of such wishes. */
export function recogniseWish(sentences: readonly Sentence[], language: CompiledLanguage): WishVerdict {
  const none: WishVerdict = { kind: 'none' };
  return readWishes(sentences, language).reduce(
    (best: WishVerdict, { verdict }) => (weight(verdict) > weight(best) ? verdict : best),
    none,
  );
}

/** A reading for each sentence that may be in this language. */
export function readWishes(sentences: readonly Sentence[], language: CompiledLanguage): WishReading[] {
  return sentences.flatMap((sentence, at) => {
    if (language.code !== 'en' && !isFamiliar(sentence, language)) return [];
    return { language, sentence: at, ...readSentence(sentence, language) };
  });
}

/** A wish anywhere counts; a clear "no person" outweighs an offer; an offer outweighs silence. */
export function weightiest(readings: readonly WishReading[]): WishReading | undefined {
  let best: WishReading | undefined;
  for (const one of readings) if (!best || weight(one.verdict) > weight(best.verdict)) best = one;
  return best;
}

function weight(verdict: WishVerdict): number {
  if (verdict.kind === 'fire') return 4;
  if (verdict.kind === 'offer') return 2;
  if (verdict.stoppedBy === 'negated') return 3;
  return verdict.stoppedBy ? 1 : 0;
}

type SentenceReading = Pick<WishReading, 'verdict' | 'match' | 'cuts'>;

function readSentence(sentence: Sentence, language: CompiledLanguage): SentenceReading {
  const words = withoutAnswer(plainWords(sentence.words, language), sentence, language);
  const line = toLine(words, sentence.isQuestion, language);
  if (!words.some((word) => language.cues.has(word))) return readAnger(line, language);
  return readWish(line, sentence, language) ?? readOffer(line, language);
}

/** "No thanks, I want a person" turns nobody down: its "no" answers, and becomes a barrier in its place. */
function withoutAnswer(words: string[], { parts }: Sentence, language: CompiledLanguage): string[] {
  const [first = [], ...others] = parts;
  const said = plainWords(first, language);
  const isAnswer = others.length > 0 && said.length > 0 && said.every((word) => language.answers.has(word));
  return isAnswer ? words.map((word, at) => (at < said.length ? barrier : word)) : words;
}

/** Spares a message the repair of its words in languages that it is not written in. English is never spared. */
function isFamiliar(sentence: Sentence, language: CompiledLanguage): boolean {
  return sentence.words.some((word) => language.familiar.has(word) || word.includes("'"));
}

function readWish(line: Line, sentence: Sentence, language: CompiledLanguage): SentenceReading | undefined {
  const unguarded = firstMatch(line, language.unguardedFrames);
  if (unguarded) return fires(unguarded, null, []);
  const asked = firstMatch(line, language.frames);
  const bare = bareMatches(sentence, language);
  if (!asked && bare.length === 0) return undefined;
  const { rest, guard, cuts } = withoutGuarded(line, guardsFor(sentence, language));
  const left = firstMatch(rest, language.frames);
  if (left) return fires(left, null, cuts);
  const alone = bare.find(
    (match) => rest.text.includes(match.text) || standsAlone(match, sentence, language),
  );
  if (alone) return fires(alone, alone.part, cuts);
  const match = asked ? { ...asked, part: null } : (bare[0] ?? null);
  if (guard?.otherwise === 'none') return { verdict: { kind: 'none', stoppedBy: guard.id }, match, cuts };
  return { verdict: { kind: 'offer', because: 'grey' }, match, cuts };
}

function fires(match: LineMatch, part: number | null, cuts: readonly LineMatch[]): SentenceReading {
  return { verdict: { kind: 'fire', frame: match.row }, match: { ...match, part }, cuts };
}

function guardsFor(sentence: Sentence, language: CompiledLanguage): readonly CompiledGuard[] {
  return sentence.parts.length > 1 ? language.guards.filter((guard) => !guard.withinCommas) : language.guards;
}

type BareMatch = LineMatch & { readonly part: number; readonly text: string };

/** The stretches between commas that are the person and nothing but courtesy. */
function bareMatches(sentence: Sentence, language: CompiledLanguage): BareMatch[] {
  return sentence.parts.flatMap((words, part) => {
    const line = toLine(plainWords(words, language), false, language);
    const match = firstMatch(line, language.bareFrames);
    const isGuarded = match && withoutGuarded(line, language.guards).cuts.length > 0;
    return match && !isGuarded ? [{ ...match, part, text: line.text }] : [];
  });
}

/** "I am not, a human please": a "not" right before the comma belongs to what stands before it. */
function standsAlone({ part }: BareMatch, { parts }: Sentence, language: CompiledLanguage): boolean {
  const last = plainWords(parts[part - 1] ?? [], language).at(-1);
  return last !== undefined && isNegation(last);
}

function readOffer(line: Line, language: CompiledLanguage): SentenceReading {
  const anger = readAnger(line, language);
  const grey = anger.match ? undefined : firstMatch(line, language.greyFrames);
  if (!grey) return anger;
  const match = { ...grey, part: null };
  const { rest, guard, cuts } = withoutGuarded(line, language.guards);
  const isGrey = guard?.otherwise === 'offer' || firstMatch(rest, language.greyFrames) !== undefined;
  if (isGrey) return { verdict: { kind: 'offer', because: 'grey' }, match, cuts };
  return { verdict: guard ? { kind: 'none', stoppedBy: guard.id } : { kind: 'none' }, match, cuts };
}

function readAnger(line: Line, language: CompiledLanguage): SentenceReading {
  const anger = firstMatch(line, language.frustration);
  if (!anger) return { verdict: { kind: 'none' }, match: null, cuts: [] };
  return { verdict: { kind: 'offer', because: 'frustration' }, match: { ...anger, part: null }, cuts: [] };
}

/** The words with spellings opened, slips repaired and courtesy left out. */
export function plainWords(words: readonly string[], language: CompiledLanguage): string[] {
  return words.flatMap((word) => plainWord(word, language));
}

/** What a word stands for: none, one or several plain words. */
export function plainWord(word: string, language: CompiledLanguage): readonly string[] {
  if (language.noise.has(word)) return [];
  if (language.elides && word.includes("'")) return word.split("'").map(language.repair);
  return language.spellings.get(word) ?? [language.repair(word).replaceAll("'", '')];
}

export type Guarded = {
  readonly rest: Line;
  readonly cuts: readonly LineMatch[];
  /** The first guard that claimed something. */
  readonly guard: CompiledGuard | undefined;
};

/** Takes out what the guards claim. */
export function withoutGuarded(line: Line, guards: readonly CompiledGuard[]): Guarded {
  let rest = line;
  let first: CompiledGuard | undefined;
  const cuts: LineMatch[] = [];
  for (const guard of guards) {
    const taken = takeOut(rest, guard);
    if (taken.cuts.length === 0) continue;
    rest = taken.rest;
    cuts.push(...taken.cuts);
    first ??= guard;
  }
  return { rest, guard: first, cuts };
}
