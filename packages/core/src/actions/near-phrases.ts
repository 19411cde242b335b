import { maxNearMisses } from './limits.ts';
import type { Phrase } from './match-phrases.ts';
import type { MessageSpans } from './message-spans.ts';
import type { MessageReading, Triggers } from './read-message.ts';
import { contentStems } from './text/content-stems.ts';
import { isNegation } from './text/negation.ts';
import type { NearMiss } from './trigger-explanation.ts';
import { compiledEnglish } from './wish/languages.ts';
import { plainWords } from './wish/recognise-wish.ts';

/** Below half of its telling words a phrase is not near. */
const minShare = 0.5;

type SpokenWord = { readonly written: string; readonly stem: string; readonly isNegated: boolean };

/** Phrases that the message holds in part, or whole among other words, and why they do not count. */
export function nearPhrases(reading: MessageReading, triggers: Triggers, spans: MessageSpans): NearMiss[] {
  const matched = new Set(reading.phrases.map(({ action, phrase }) => `${action.id} ${phrase}`));
  const spoken = spokenWords(reading, triggers);
  return triggers.phrases.phrases
    .filter(({ action, phrase }) => !matched.has(`${action.id} ${phrase}`))
    .map((phrase) => nearMiss(phrase, spoken, spans))
    .filter(({ share }) => share >= minShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, maxNearMisses);
}

function spokenWords({ sentences }: MessageReading, { phrases }: Triggers): SpokenWord[] {
  return sentences.flatMap(({ words }) => {
    const isNegated = plainWords(words, compiledEnglish).some(isNegation);
    return words.map((written) => {
      const plain = plainWords([written], compiledEnglish).map(phrases.repair);
      return { written, stem: contentStems(plain), isNegated };
    });
  });
}

function nearMiss(
  { action, phrase, words }: Phrase,
  spoken: readonly SpokenWord[],
  spans: MessageSpans,
): NearMiss {
  const telling = words.filter((word) => contentStems([word]) !== '');
  const held = spoken.filter(
    ({ stem }) => stem !== '' && telling.some((word) => contentStems([word]) === stem),
  );
  const missing = telling.filter((word) => !held.some(({ stem }) => stem === contentStems([word])));
  return {
    kind: 'phrase',
    actionId: action.id,
    text: phrase,
    share: telling.length === 0 ? 0 : (telling.length - missing.length) / telling.length,
    missing,
    spans: spans.each(held.map(({ written }) => written)),
    why: reasonFor(words, missing, held),
  };
}

function reasonFor(
  words: readonly string[],
  missing: readonly string[],
  held: readonly SpokenWord[],
): string {
  if (missing.length > 0) return `The message lacks ${missing.map((word) => `“${word}”`).join(', ')}.`;
  if (held.some(({ isNegated }) => isNegated)) return 'Its words are there, and are turned down.';
  if (words.length === 1) return 'A phrase of one word starts its action only when nothing else is said.';
  return 'Its words are there, but not side by side, and others with them.';
}
