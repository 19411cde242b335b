import type { PhraseMatch, PhraseMatcher } from './match-phrases.ts';
import { compilePhrases } from './match-phrases.ts';
import type { Sentence } from './text/sentences.ts';
import { toSentences } from './text/sentences.ts';
import type { TriggerAction } from './trigger-action.ts';
import { compiledEnglish, compiledLanguages } from './wish/languages.ts';
import type { WishVerdict } from './wish/recognise-wish.ts';
import { plainWords, recogniseWish, toLine, weightier, withoutGuarded } from './wish/recognise-wish.ts';

/**
 * What a visitor's message starts. `actionId: null` is the built-in "Talk to a person". `offer` shows the chip and
 * hands nothing over. `stoppedBy` names the guard that kept a near-wish from firing.
 */
export type TriggerVerdict =
  | {
      readonly kind: 'fire';
      readonly actionId: string | null;
      readonly by: 'phrase' | 'wish';
      readonly phrase?: string;
      readonly frame?: string;
    }
  | { readonly kind: 'offer'; readonly because: 'grey' | 'frustration' }
  | { readonly kind: 'none'; readonly stoppedBy?: string };

export type TriggerOptions = {
  /** Two-letter code of the visitor's language; narrows the built-in recognition to it and English. */
  readonly language?: string;
};

export type TriggerRecogniser = (text: string, options?: TriggerOptions) => TriggerVerdict;

const recognisers = new WeakMap<readonly TriggerAction[], TriggerRecogniser>();

/** Reads one message. Prepared phrases are kept for as long as the same array of actions lives. */
export function recogniseTrigger(
  text: string,
  actions: readonly TriggerAction[],
  options: TriggerOptions = {},
): TriggerVerdict {
  let recognise = recognisers.get(actions);
  if (!recognise) {
    recognise = compileTriggers(actions);
    recognisers.set(actions, recognise);
  }
  return recognise(text, options);
}

/** Prepares a set of enabled actions once, so that a message costs a fraction of a millisecond. Total on any text. */
export function compileTriggers(actions: readonly TriggerAction[]): TriggerRecogniser {
  const phrases = compilePhrases(actions, (words) => plainWords(words, compiledEnglish));
  const handoffId = actions.find((action) => action.requestsHandoff)?.id ?? null;
  return (text, options = {}) => {
    const sentences = toSentences(text);
    const wish = wishIn(sentences, options.language);
    const match = bestMatch(text, sentences, phrases);
    if (match && !isOvertaken(match, wish, sentences))
      return { kind: 'fire', actionId: match.action.id, by: 'phrase', phrase: match.phrase };
    if (wish.kind === 'fire') return { kind: 'fire', actionId: handoffId, by: 'wish', frame: wish.frame };
    return wish;
  };
}

function wishIn(sentences: readonly Sentence[], language: string | undefined): WishVerdict {
  const code = language?.slice(0, 2).toLowerCase();
  const isBuiltIn = compiledLanguages.some((one) => one.code === code);
  return compiledLanguages
    .filter((one) => !isBuiltIn || one === compiledEnglish || one.code === code)
    .map((one) => recogniseWish(sentences, one))
    .reduce(weightier);
}

function bestMatch(
  text: string,
  sentences: readonly Sentence[],
  phrases: PhraseMatcher,
): PhraseMatch | undefined {
  const plain = (words: readonly string[]) => plainWords(words, compiledEnglish);
  const matches = phrases.match({
    text,
    sentences: sentences.map(({ words, parts }) => ({ words: plain(words), parts: parts.map(plain) })),
  });
  return matches.find(
    (match) => match.isWhole || !match.action.requestsHandoff || survivesGuards(match, sentences),
  );
}

/** The owner's words for a handoff are held to the guards of the built-in ones: "are you a real person" asks for none. */
function survivesGuards(match: PhraseMatch, sentences: readonly Sentence[]): boolean {
  const lines = sentences.map((sentence) =>
    toLine(plainWords(sentence.words, compiledEnglish), sentence.isQuestion),
  );
  const guarded = lines.map((line) => withoutGuarded(line, compiledEnglish.guards));
  if (match.words.length === 0) return guarded.every(({ guard }) => guard === undefined);
  const said = ` ${match.words.join(' ')} `;
  const untouched = guarded.some(({ rest }) => rest.includes(said));
  return untouched || !lines.some((line) => line.includes(said));
}

/** A person asked for in so many words comes before another action's phrase in the same message. */
function isOvertaken(match: PhraseMatch, wish: WishVerdict, sentences: readonly Sentence[]): boolean {
  if (match.action.requestsHandoff || match.isWhole || wish.kind !== 'fire') return false;
  const said = ` ${match.words.join(' ')} `;
  const rest = sentences
    .map((sentence) => ` ${plainWords(sentence.words, compiledEnglish).join(' ')} `.replace(said, '. '))
    .join('.');
  return match.words.length > 0 && recogniseWish(toSentences(rest), compiledEnglish).kind === 'fire';
}
