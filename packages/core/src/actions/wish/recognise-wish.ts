import type { Sentence } from '../text/sentences.ts';
import type { CompiledGuard, CompiledLanguage, CompiledRow } from './compile-language.ts';
import { barrier, questionMark } from './pattern.ts';

export type WishVerdict =
  | { readonly kind: 'fire'; readonly frame: string }
  | { readonly kind: 'offer'; readonly because: 'grey' | 'frustration' }
  | { readonly kind: 'none'; readonly stoppedBy?: string };

/** Reads a message for a wish for a person, by what one language knows of such wishes. */
export function recogniseWish(sentences: readonly Sentence[], language: CompiledLanguage): WishVerdict {
  const verdicts = sentences.map((sentence) => readSentence(sentence, language));
  return verdicts.reduce(weightier, { kind: 'none' });
}

/** A wish anywhere counts; a clear "no person" outweighs an offer; an offer outweighs silence. */
export function weightier(a: WishVerdict, b: WishVerdict): WishVerdict {
  return weight(b) > weight(a) ? b : a;
}

function weight(verdict: WishVerdict): number {
  if (verdict.kind === 'fire') return 4;
  if (verdict.kind === 'offer') return 2;
  if (verdict.stoppedBy === 'negated') return 3;
  return verdict.stoppedBy ? 1 : 0;
}

function readSentence(sentence: Sentence, language: CompiledLanguage): WishVerdict {
  if (language.code !== 'en' && !isFamiliar(sentence, language)) return { kind: 'none' };
  const words = plainWords(sentence.words, language);
  const text = toLine(words, sentence.isQuestion);
  if (!words.some((word) => language.cues.has(word))) return readAnger(text, language);
  return readWish(text, sentence, language) ?? readOffer(text, language);
}

/** Spares a message the repair of its words in languages that it is not written in. English is never spared. */
function isFamiliar(sentence: Sentence, language: CompiledLanguage): boolean {
  return sentence.words.some((word) => language.familiar.has(word) || word.includes("'"));
}

function readWish(text: string, sentence: Sentence, language: CompiledLanguage): WishVerdict | undefined {
  const unguarded = firstMatch(text, language.unguardedFrames);
  if (unguarded) return { kind: 'fire', frame: unguarded };
  const asked = firstMatch(text, language.frames) !== undefined;
  const bare = bareMatches(sentence, language);
  if (!asked && bare.length === 0) return undefined;
  const { rest, guard } = withoutGuarded(text, guardsFor(sentence, language));
  const frame = firstMatch(rest, language.frames) ?? bare.find((match) => rest.includes(match.text))?.frame;
  if (frame) return { kind: 'fire', frame };
  if (guard?.otherwise === 'none') return { kind: 'none', stoppedBy: guard.id };
  return { kind: 'offer', because: 'grey' };
}

function guardsFor(sentence: Sentence, language: CompiledLanguage): readonly CompiledGuard[] {
  return sentence.parts.length > 1 ? language.guards.filter((guard) => !guard.withinCommas) : language.guards;
}

type BareMatch = { readonly frame: string; readonly text: string };

/** The stretches between commas that are the person and nothing but courtesy. */
function bareMatches(sentence: Sentence, language: CompiledLanguage): BareMatch[] {
  return sentence.parts.flatMap((part) => {
    const text = toLine(plainWords(part, language), false);
    const frame = firstMatch(text, language.bareFrames);
    return frame && withoutGuarded(text, language.guards).rest === text ? [{ frame, text }] : [];
  });
}

function readOffer(text: string, language: CompiledLanguage): WishVerdict {
  const anger = readAnger(text, language);
  if (anger.kind === 'offer' || !firstMatch(text, language.greyFrames)) return anger;
  const { rest, guard } = withoutGuarded(text, language.guards);
  const isGrey = guard?.otherwise === 'offer' || firstMatch(rest, language.greyFrames) !== undefined;
  if (isGrey) return { kind: 'offer', because: 'grey' };
  return guard ? { kind: 'none', stoppedBy: guard.id } : { kind: 'none' };
}

function readAnger(text: string, language: CompiledLanguage): WishVerdict {
  const isAngry = firstMatch(text, language.frustration) !== undefined;
  return isAngry ? { kind: 'offer', because: 'frustration' } : { kind: 'none' };
}

/** The words with spellings opened, slips repaired and courtesy left out. */
export function plainWords(words: readonly string[], language: CompiledLanguage): string[] {
  const plain: string[] = [];
  for (const word of words) {
    if (language.noise.has(word)) continue;
    if (language.elides && word.includes("'")) {
      plain.push(...word.split("'").map(language.repair));
      continue;
    }
    const spelled = language.spellings.get(word);
    if (spelled) plain.push(...spelled);
    else plain.push(language.repair(word).replaceAll("'", ''));
  }
  return plain;
}

/** The form that patterns read: every word between single spaces, then the question mark. */
export function toLine(words: readonly string[], isQuestion: boolean): string {
  return ` ${words.join(' ')} ${isQuestion ? `${questionMark} ` : ''}`;
}

export type Guarded = { readonly rest: string; readonly guard: CompiledGuard | undefined };

/** Takes out what the guards claim, and names the first guard that claimed something. */
export function withoutGuarded(text: string, guards: readonly CompiledGuard[]): Guarded {
  let rest = text;
  let first: CompiledGuard | undefined;
  for (const guard of guards) {
    for (const pattern of guard.patterns) {
      const cut = takeOut(rest, pattern);
      if (cut === rest) continue;
      rest = cut;
      first ??= guard;
    }
  }
  return { rest, guard: first };
}

const maxCutsPerPattern = 8;

function takeOut(text: string, pattern: RegExp): string {
  let rest = text;
  for (let cuts = 0; cuts < maxCutsPerPattern; cuts += 1) {
    const match = pattern.exec(rest);
    if (!match) break;
    const start = match[0].startsWith(' ') ? match.index + 1 : match.index;
    rest = `${rest.slice(0, start)}${barrier} ${rest.slice(match.index + match[0].length)}`;
  }
  return rest;
}

function firstMatch(text: string, rows: readonly CompiledRow[]): string | undefined {
  return rows.find((row) => row.patterns.some((pattern) => pattern.test(text)))?.id;
}
