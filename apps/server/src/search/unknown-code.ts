import type { IndexData } from './passage-index.ts';
import { fold, wordsOf } from './words.ts';

const MIN_CODE_DIGITS = 4;

/**
 * True when a question names an order, serial or part number that the content does not hold. However well its
 * other words fit, what a shop publishes says nothing about that one order.
 */
export function namesUnknownCode({ vocabulary }: IndexData, question: string): boolean {
  return wordsOf(question).some(
    ({ text, isGram }) =>
      !isGram && (text.match(/\d/gu)?.length ?? 0) >= MIN_CODE_DIGITS && !vocabulary.has(fold(text)),
  );
}
