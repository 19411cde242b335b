import { type ConsentWords, consentLanguages } from './consent-words.ts';
import { toSentences } from './text/sentences.ts';

/** More words than this tell of something else than yes or no. */
const maxConsentWords = 12;

type Answer = 'yes' | 'no' | 'courtesy';
type Entries = ReadonlyMap<string, readonly Entry[]>;
type Entry = { readonly words: readonly string[]; readonly answer: Answer };

/**
 * A visitor's reply to "Shall I do this?", in any of the built-in languages. Strict, because something is done on a yes:
 * every word must be part of an agreement, or every word of a refusal, courtesy aside. Anything more, a question, or both
 * at once is null, and is asked again.
 */
export function confirmsOrDeclines(text: string): 'yes' | 'no' | null {
  const sentences = toSentences(signsAsWords(text));
  const words = sentences.flatMap((sentence) => sentence.words).map(unstretched);
  const isUnclear = words.length === 0 || words.length > maxConsentWords;
  if (isUnclear || sentences.some(({ isQuestion }) => isQuestion)) return null;
  const answers = new Set(compiled.map((entries) => answerIn(words, entries)));
  answers.delete(null);
  const [answer = null, ...others] = answers;
  return others.length === 0 ? answer : null;
}

/** What the words say when all of them are of this language's entries. */
function answerIn(words: readonly string[], entries: Entries): 'yes' | 'no' | null {
  const said = cover(words, entries);
  if (said === null || said.includes('yes') === said.includes('no')) return null;
  return said.includes('yes') ? 'yes' : 'no';
}

/** The entries that the words are made of, longer ones tried first, or null; the bound on words bounds the tries. */
function cover(words: readonly string[], entries: Entries): readonly Answer[] | null {
  if (words.length === 0) return [];
  for (const entry of entries.get(words[0] ?? '') ?? []) {
    if (!entry.words.every((word, i) => words[i] === word)) continue;
    const rest = cover(words.slice(entry.words.length), entries);
    if (rest !== null) return [entry.answer, ...rest];
  }
  return null;
}

function compile(language: ConsentWords): Entries {
  const byFirst = new Map<string, Entry[]>();
  for (const answer of ['yes', 'no', 'courtesy'] as const) {
    for (const written of language[answer]) {
      const words = toSentences(written).flatMap((sentence) => sentence.words);
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, answer }]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const compiled = consentLanguages.map(compile);

function signsAsWords(text: string): string {
  return text.replace(/👍|👌|✅|☑|✔|🆗/gu, ' ok ').replace(/👎|❌|✖|🚫|🛑/gu, ' stop ');
}

/** "yesss" and "noooo" are "yes" and "no". */
function unstretched(word: string): string {
  return word.replace(/(.)\1{2,}/gu, '$1');
}
