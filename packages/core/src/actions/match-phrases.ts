import { maxPhraseWords } from './limits.ts';
import { contentStems } from './text/content-stems.ts';
import { isNegatedBefore, isNegation } from './text/negation.ts';
import { makeRepair, type Repair } from './text/repair.ts';
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
  /** Plain words `from` to `to` of a sentence, the end excluded; null in a script without spaces. */
  readonly place: Place | null;
};

export type Place = { readonly sentence: number; readonly from: number; readonly to: number };

type Found = Omit<PhraseMatch, 'isWhole'>;

export type Phrase = {
  readonly action: TriggerAction;
  readonly phrase: string;
  readonly words: readonly string[];
};

type PhraseIndex = {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byStems: ReadonlyMap<string, Phrase>;
  readonly unspaced: readonly Phrase[];
};

/** A message, and its plain words by sentence; a sentence with commas also by what stands between them. */
export type PhraseText = {
  readonly text: string;
  readonly sentences: readonly {
    readonly words: readonly string[];
    readonly parts: readonly (readonly string[])[];
  }[];
};

export type PhraseMatcher = {
  /** All phrases that the message holds, the longest first, then by the order of their actions. */
  match(message: PhraseText): PhraseMatch[];
  readonly phrases: readonly Phrase[];
  /** A misspelt word as the phrases spell it. */
  readonly repair: Repair;
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
    phrases: usable,
    repair,
    match({ text, sentences }) {
      const compact = index.unspaced.length > 0 ? compactOf(text) : '';
      const unspaced = index.unspaced.filter((phrase) => unspacedMatch(compact, phrase.words.join('')));
      const repaired = sentences.map(({ words, parts }) => ({
        words: words.map(repair),
        parts: parts.map((part) => part.map(repair)),
      }));
      const whole = repaired.flatMap(({ words }) => words).join(' ');
      return [
        ...unspaced.map((phrase): Found => ({ ...phrase, place: null })),
        ...repaired.flatMap((sentence, at) => spacedMatches(sentence, at, index)),
      ]
        .map((match) => ({ ...match, isWhole: match.words.join(' ') === whole }))
        .sort(longerFirst);
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

type PlainSentence = PhraseText['sentences'][number];

function spacedMatches(sentence: PlainSentence, at: number, index: PhraseIndex): Found[] {
  const held = heldPhrases(sentence.words, at, index);
  return held.length > 0 ? held : likePhrases(sentence, at, index);
}

/** Phrases that stand in a sentence word for word, and are not turned down there. */
function heldPhrases(words: readonly string[], sentence: number, index: PhraseIndex): Found[] {
  return words.flatMap((word, from) =>
    (index.byFirstWord.get(word) ?? [])
      .filter((phrase) => startsAt(words, from, phrase.words))
      .filter((phrase) => phrase.words.length === words.length || !isNegatedBefore(words, from))
      .map((phrase) => ({ ...phrase, place: { sentence, from, to: from + phrase.words.length } })),
  );
}

/** Phrases whose roots are those of the sentence, or of what stands between two of its commas, and no others. */
function likePhrases({ words, parts }: PlainSentence, sentence: number, index: PhraseIndex): Found[] {
  let before = 0;
  const stretches = parts.map((part) => {
    before += part.length;
    return { part, from: before - part.length };
  });
  return [{ part: words, from: 0 }, ...stretches].flatMap(({ part, from }) => {
    const alike = index.byStems.get(contentStems(part));
    if (!alike) return [];
    const isNegated = part.some((word) => isNegation(word) && !alike.words.includes(word));
    const isSame = alike.words.join(' ') === part.join(' ');
    const place = { sentence, from, to: from + part.length };
    return isNegated ? [] : [{ ...alike, words: isSame ? alike.words : [], place }];
  });
}

function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i] === word);
}

function longerFirst(a: PhraseMatch, b: PhraseMatch): number {
  return b.words.length - a.words.length;
}
