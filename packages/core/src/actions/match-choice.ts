import { stemOf } from './text/content-stems.ts';
import type { Sentence } from './text/sentences.ts';
import { toSentences } from './text/sentences.ts';
import { emptyWords, faintWords } from './text/telling-words.ts';
import type { TriggerAction } from './trigger-action.ts';

export type ChoiceMatch = {
  readonly action: TriggerAction;
  /** Telling words of the message, as they stand in it, that the description has too. */
  readonly shared: readonly string[];
  /** Words of the message that the owner's "when not" names; one is enough to keep still. */
  readonly against: readonly string[];
};

export type ChoiceMatcher = (sentences: readonly Sentence[]) => ChoiceMatch[];

/** Of what a message tells, at least this share must be what the description tells. */
const minShare = 0.5;
const enoughWords = 2;

/**
 * Prepares the descriptions. A description and a message are compared by the words that tell something: two in common
 * are enough, or one that is half of all that the message tells. The results are in the order of the actions, those
 * that the "when not" stops among them.
 */
export function compileChoices(actions: readonly TriggerAction[]): ChoiceMatcher {
  const prepared = actions.flatMap((action) => {
    if (action.choice === null) return [];
    const telling = tellingStems(action.choice.description);
    const against = new Set([...tellingStems(action.choice.whenNot)].filter((stem) => !telling.has(stem)));
    return [{ action, telling, against }];
  });
  return (sentences) => {
    if (prepared.length === 0) return [];
    const words = [...new Set(sentences.flatMap((sentence) => sentence.words))].filter(isTelling);
    return prepared.flatMap(({ action, telling, against }) => {
      const shared = words.filter((word) => telling.has(stemOf(word)));
      if (!isEnough(shared, words)) return [];
      return [{ action, shared, against: words.filter((word) => against.has(stemOf(word))) }];
    });
  };
}

function tellingStems(text: string): Set<string> {
  const words = toSentences(text).flatMap((sentence) => sentence.words);
  return new Set(words.filter(isTelling).map(stemOf));
}

function isTelling(word: string): boolean {
  return !emptyWords.has(word) && !/^\p{N}+$/u.test(word);
}

/** "Order" and "item" are in every message to a shop: they count only beside another word. */
function isEnough(shared: readonly string[], words: readonly string[]): boolean {
  const strong = shared.filter((word) => !faintWords.has(word));
  if (strong.length >= enoughWords || (strong.length > 0 && shared.length >= enoughWords)) return true;
  const telling = words.filter((word) => !faintWords.has(word));
  return strong.length > 0 && strong.length / telling.length >= minShare;
}
