import { type ChoiceMatch, type ChoiceMatcher, compileChoices } from './match-choice.ts';
import { compileKeywords, type KeywordMatch, type KeywordMatcher } from './match-keywords.ts';
import { compilePhrases, type PhraseMatch, type PhraseMatcher } from './match-phrases.ts';
import { type Sentence, toSentences } from './text/sentences.ts';
import type { TriggerAction } from './trigger-action.ts';
import { compiledEnglish, compiledLanguages } from './wish/languages.ts';
import type { LineMatch } from './wish/line.ts';
import { toLine } from './wish/line.ts';
import {
  plainWords,
  readWishes,
  recogniseWish,
  type WishReading,
  weightiest,
  withoutGuarded,
} from './wish/recognise-wish.ts';

/** Enabled actions, prepared once for all messages. */
export type Triggers = {
  readonly actions: readonly TriggerAction[];
  readonly phrases: PhraseMatcher;
  readonly keywords: KeywordMatcher;
  readonly choices: ChoiceMatcher;
};

export type TriggerOptions = {
  /** Two-letter code of the visitor's language; narrows the built-in recognition to it and English. */
  readonly language?: string;
};

/** All that a message was found to say: the verdict is taken from it, and explained by it. */
export type MessageReading = {
  readonly sentences: readonly Sentence[];
  readonly wishes: readonly WishReading[];
  /** The wish, offer or refusal that counts. */
  readonly wish: WishReading | undefined;
  readonly phrases: readonly (PhraseMatch & Stop)[];
  readonly keywords: readonly (KeywordMatch & Stop)[];
  readonly choices: readonly ChoiceMatch[];
};

/** Why a match does not count: a guard, by its id, or a wish for a person in the same message. */
type Stop = { readonly stoppedBy: string | null };

/** Stands for "a person is asked for in so many words" where a guard's id would stand. */
const overtaken = 'overtaken';

export function prepareTriggers(actions: readonly TriggerAction[]): Triggers {
  return {
    actions,
    phrases: compilePhrases(actions, englishWords),
    keywords: compileKeywords(actions),
    choices: compileChoices(actions),
  };
}

export function readMessage(text: string, triggers: Triggers, options: TriggerOptions): MessageReading {
  const sentences = toSentences(text);
  const wishes = withoutEchoes(
    languagesFor(options.language).flatMap((language) => readWishes(sentences, language)),
  );
  const wish = weightiest(wishes);
  const phrases = triggers.phrases.match({
    text,
    sentences: sentences.map(({ words, parts }) => ({
      words: englishWords(words),
      parts: parts.map(englishWords),
    })),
  });
  return {
    sentences,
    wishes,
    wish,
    phrases: phrases.map((match) => ({ ...match, stoppedBy: phraseStop(match, wish, sentences) })),
    keywords: triggers
      .keywords(text, sentences)
      .map((match) => ({ ...match, stoppedBy: keywordStop(match, wish, sentences) })),
    choices: triggers.choices(sentences),
  };
}

/**
 * English words are read by every language ("an agent" is German, too). A sentence in which English found a wish and
 * stopped it is an English sentence: no other language may start it after all.
 */
function withoutEchoes(readings: readonly WishReading[]): readonly WishReading[] {
  const stopped = readings.filter(isStoppedEnglish).map(({ sentence }) => sentence);
  if (stopped.length === 0) return readings;
  return readings.filter(
    ({ language, sentence }) => language === compiledEnglish || !stopped.includes(sentence),
  );
}

function isStoppedEnglish({ language, verdict }: WishReading): boolean {
  return language === compiledEnglish && verdict.kind === 'none' && verdict.stoppedBy !== undefined;
}

function languagesFor(language: string | undefined) {
  const code = language?.slice(0, 2).toLowerCase();
  const isBuiltIn = compiledLanguages.some((one) => one.code === code);
  return compiledLanguages.filter((one) => !isBuiltIn || one === compiledEnglish || one.code === code);
}

function englishWords(words: readonly string[]): string[] {
  return plainWords(words, compiledEnglish);
}

function phraseStop(
  match: PhraseMatch,
  wish: WishReading | undefined,
  sentences: readonly Sentence[],
): string | null {
  if (match.isWhole) return null;
  if (match.action.requestsHandoff) return guardOver(match.words, sentences);
  return isOvertaken(match, wish, sentences) ? overtaken : null;
}

/** A handoff that was turned down or only asked about is none by a keyword either; another action takes any mention. */
function keywordStop(
  { action, words, at }: KeywordMatch,
  wish: WishReading | undefined,
  sentences: readonly Sentence[],
): string | null {
  const isWhole = sentences.reduce((count, sentence) => count + sentence.words.length, 0) === words.length;
  const verdict = wish?.verdict;
  if (isWhole && at >= 0) return null;
  if (!action.requestsHandoff) return verdict?.kind === 'fire' ? overtaken : null;
  if (verdict?.kind === 'none' && verdict.stoppedBy === 'negated') return verdict.stoppedBy;
  return at < 0 ? null : guardOver(englishWords(words), sentences);
}

/**
 * The guard that claims these words wherever they stand. The owner's words for a handoff are held to the guards of the
 * built-in ones: "are you a real person" asks for none.
 */
function guardOver(words: readonly string[], sentences: readonly Sentence[]): string | null {
  const read = sentences.map((sentence) => {
    const line = toLine(englishWords(sentence.words), sentence.isQuestion, compiledEnglish);
    return { line, ...withoutGuarded(line, compiledEnglish.guards) };
  });
  const firstCut: LineMatch | undefined = read.flatMap(({ cuts }) => cuts)[0];
  if (words.length === 0) return firstCut?.row ?? null;
  const said = ` ${words.join(' ')} `;
  const isSaid = read.some(({ line }) => line.text.includes(said));
  const isUntouched = read.some(({ rest }) => rest.text.includes(said));
  return isSaid && !isUntouched ? (firstCut?.row ?? null) : null;
}

/** A person asked for in so many words comes before another action's phrase in the same message. */
function isOvertaken(
  match: PhraseMatch,
  wish: WishReading | undefined,
  sentences: readonly Sentence[],
): boolean {
  if (wish?.verdict.kind !== 'fire' || match.words.length === 0) return false;
  const said = ` ${match.words.join(' ')} `;
  const rest = sentences
    .map((sentence) => ` ${englishWords(sentence.words).join(' ')} `.replace(said, '. '))
    .join('.');
  return recogniseWish(toSentences(rest), compiledEnglish).kind === 'fire';
}
