import { maxPhraseWords } from './limits.ts';
import { contentStems } from './text/content-stems.ts';
import { isNegatedBefore, isNegation } from './text/negation.ts';
import { makeRepair } from './text/repair.ts';
import { toSentences } from './text/sentences.ts';
import { compactOf, isUnspaced, unspacedMatch } from './text/unspaced.ts';
import type { TriggerAction } from './trigger-action.ts';

export type PhraseMatch = {
  readonly action: TriggerAction;
  /** As the owner wrote it. */
  readonly phrase: string;
  /** Its words as they stand in the message; empty when only their roots agree. */
  readonly words: readonly string[];
  /** The message says this phrase and nothing else: no guard may stop it. */
  readonly isWhole: boolean;
};

type Phrase = { readonly action: TriggerAction; readonly phrase: string; readonly words: readonly string[] };

type PhraseIndex = {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byStems: ReadonlyMap<string, Phrase>;
  readonly unspaced: readonly Phrase[];
};

export type PhraseMatcher = {
  /** `units` are the stretches of a message, `text` the whole of it. The longest phrase wins, then the earlier action. */
  match(text: string, units: readonly (readonly string[])[]): PhraseMatch[];
};

/** Prepares the owner's phrases; `plain` brings words to the form in which messages arrive. */
export function compilePhrases(
  actions: readonly TriggerAction[],
  plain: (words: readonly string[]) => string[],
): PhraseMatcher {
  const phrases = actions.flatMap((action) =>
    action.phrases.map((phrase) => toPhrase(action, phrase, plain)),
  );
  const usable = phrases.filter((phrase) => phrase.words.length > 0);
  const index = indexPhrases(usable);
  const vocabulary = new Set(usable.flatMap((phrase) => phrase.words));
  const repair = makeRepair(vocabulary, new Set());
  return {
    match(text, units) {
      const found = index.unspaced.filter((phrase) => unspacedMatch(compactOf(text), phrase.words.join('')));
      const spaced = units.flatMap((unit) => matchUnit(unit.map(repair), index));
      return [...found.map((phrase) => ({ ...phrase, isWhole: false })), ...spaced].sort(longerFirst);
    },
  };
}

function toPhrase(
  action: TriggerAction,
  phrase: string,
  plain: (words: readonly string[]) => string[],
): Phrase {
  const words = toSentences(phrase).flatMap((sentence) => sentence.words);
  const plainWords = plain(words);
  return { action, phrase, words: (plainWords.length > 0 ? plainWords : words).slice(0, maxPhraseWords) };
}

function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const byFirstWord = new Map<string, Phrase[]>();
  const byStems = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const stems = contentStems(phrase.words);
    if (stems !== '' && !byStems.has(stems)) byStems.set(stems, phrase);
    const first = phrase.words[0] ?? '';
    // A single word is everywhere ("returns"): it starts an action only when nothing else is said.
    if (phrase.words.length > 1) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }
  return { byFirstWord, byStems, unspaced: phrases.filter((phrase) => isUnspaced(phrase.phrase)) };
}

function matchUnit(words: readonly string[], index: PhraseIndex): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  words.forEach((word, at) => {
    for (const phrase of index.byFirstWord.get(word) ?? []) {
      if (!startsAt(words, at, phrase.words)) continue;
      const isWhole = phrase.words.length === words.length;
      if (isWhole || !isNegatedBefore(words, at)) matches.push({ ...phrase, isWhole });
    }
  });
  if (matches.length > 0) return matches;
  const alike = index.byStems.get(contentStems(words));
  if (!alike) return [];
  const isWhole = alike.words.join(' ') === words.join(' ');
  const negatedAnew = words.some((word) => isNegation(word) && !alike.words.includes(word));
  return negatedAnew && !isWhole ? [] : [{ ...alike, words: isWhole ? alike.words : [], isWhole }];
}

function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i] === word);
}

function longerFirst(a: PhraseMatch, b: PhraseMatch): number {
  return b.words.length - a.words.length;
}
