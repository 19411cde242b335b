import { MAX_QUESTION_CHARS, MAX_REPAIRS } from '../limits.ts';
import { repairWord } from '../repair.ts';
import { builtInVocabulary, embedBuiltIn, isInBuiltIn } from './built-in.ts';
import { wordsIn } from './words-in.ts';

/** Fewer known words than this are no slips of the keys but another language. */
const MIN_TYPED_RIGHT = 0.5;

/** The vector of what a visitor typed: words that the table does not know are taken for misspelt ones that it does. */
export function readQuestionVector(question: string): Float32Array | null {
  const typed = wordsIn(question.slice(0, MAX_QUESTION_CHARS));
  if (typed.filter(isInBuiltIn).length < MIN_TYPED_RIGHT * typed.length) return null;
  let repairs = 0;
  const words = typed.map((word) => {
    if (isInBuiltIn(word) || repairs === MAX_REPAIRS) return word;
    repairs += 1;
    return repairWord(builtInVocabulary(), word) ?? word;
  });
  return embedBuiltIn(words.join(' '));
}
