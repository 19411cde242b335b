import { offTopic } from './off-topic.ts';
import { stopWords } from './stop-words.ts';
import { fold, wordsOf } from './words.ts';

let words: ReadonlySet<string> | undefined;

/** Everyday words that are no typos even where the content never uses them: "pizza" is not a misspelt "piazza". */
export function commonWords(): ReadonlySet<string> {
  words ??= new Set(
    [
      ...Object.values(stopWords).flatMap((stops) => [...stops]),
      ...Object.values(offTopic).flat().flatMap(plainWords),
    ].map(fold),
  );
  return words;
}

function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}
