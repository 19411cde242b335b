import { type Sentence, toSentences } from './text/sentences.ts';
import { compactOf, isUnspaced } from './text/unspaced.ts';
import type { TriggerAction } from './trigger-action.ts';

export type KeywordMatch = {
  readonly action: TriggerAction;
  /** As the owner wrote it. */
  readonly keyword: string;
  /** Its words, and the place of the first among all words of the message; -1 in a script without spaces. */
  readonly words: readonly string[];
  readonly at: number;
};

type Keyword = Omit<KeywordMatch, 'at'>;
type Ranked = KeywordMatch & { readonly rank: number };

export type KeywordMatcher = (text: string, sentences: readonly Sentence[]) => KeywordMatch[];

/** Prepares the owners' keyword lists. Words are compared as they stand: no stems, no repair, no courtesy. */
export function compileKeywords(actions: readonly TriggerAction[]): KeywordMatcher {
  const all = actions.flatMap((action) => action.keywords.map((keyword) => toKeyword(action, keyword)));
  const usable = all.filter(({ words }) => words.length > 0);
  const unspaced = usable.filter(({ keyword }) => isUnspaced(keyword));
  const byFirst = new Map<string, Keyword[]>();
  for (const one of usable.filter((keyword) => !unspaced.includes(keyword))) {
    const first = one.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  const ranks = new Map(usable.map((one, rank) => [one, rank]));
  const found = (keyword: Keyword, at: number): Ranked => ({ ...keyword, at, rank: ranks.get(keyword) ?? 0 });
  return (text, sentences) => {
    if (usable.length === 0) return [];
    const compact = unspaced.length > 0 ? compactOf(text) : '';
    const held = unspaced.filter(({ words }) => compact.includes(words.join('')));
    const words = sentences.flatMap((sentence) => sentence.words);
    const spaced = words.flatMap((word, at) =>
      (byFirst.get(word) ?? []).filter((one) => startsAt(words, at, one.words)).map((one) => found(one, at)),
    );
    return [...held.map((one) => found(one, -1)), ...spaced].sort((a, b) => a.rank - b.rank);
  };
}

function toKeyword(action: TriggerAction, keyword: string): Keyword {
  return { action, keyword, words: toSentences(keyword).flatMap((sentence) => sentence.words) };
}

function startsAt(words: readonly string[], at: number, keyword: readonly string[]): boolean {
  return keyword.every((word, i) => words[at + i] === word);
}
