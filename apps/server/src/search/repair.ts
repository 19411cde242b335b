import { commonWords } from './common-words.ts';
import { editDistance } from './edit-distance.ts';
import {
  MAX_LETTERS_WITHOUT_SUBSTITUTION,
  MIN_LETTERS_FOR_TWO_EDITS,
  MIN_REPAIRED_LETTERS,
} from './limits.ts';

type Found = { readonly word: string; readonly distance: number; readonly count: number };

/**
 * What a word the index does not know was probably meant to be: the nearest word of the index's own vocabulary,
 * or two of them written together ("guitarstrings"). Null when nothing is near, or when it is an everyday word
 * that the shop merely does not speak of.
 */
export function repairWord(vocabulary: ReadonlyMap<string, number>, word: string): string | null {
  if (word.length < MIN_REPAIRED_LETTERS || /\d/.test(word) || commonWords().has(word)) return null;
  return nearest(vocabulary, word)?.word ?? splitInTwo(vocabulary, word);
}

function nearest(vocabulary: ReadonlyMap<string, number>, word: string): Found | undefined {
  const maxEdits = word.length < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2;
  const letters = letterMask(word);
  let best: Found | undefined;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > maxEdits || candidate.length < MIN_REPAIRED_LETTERS)
      continue;
    // One edit changes at most two letters of the set: this spares nearly all of the costly comparisons.
    if (bitsOf(letters ^ letterMask(candidate)) > 2 * maxEdits) continue;
    if (candidate[0] !== word[0] && (word.length < 6 || maxEdits > 2)) continue;
    if (
      candidate.length === word.length &&
      word.length <= MAX_LETTERS_WITHOUT_SUBSTITUTION &&
      !isSwap(word, candidate)
    )
      continue;
    const distance = editDistance(word, candidate, maxEdits) + (candidate[0] === word[0] ? 0 : 0.5);
    if (distance > maxEdits + 0.5) continue;
    const isBetter =
      best === undefined || distance < best.distance || (distance === best.distance && count > best.count);
    if (isBetter) best = { word: candidate, distance, count };
  }
  return best;
}

function splitInTwo(vocabulary: ReadonlyMap<string, number>, word: string): string | null {
  for (let at = word.length - MIN_REPAIRED_LETTERS; at >= MIN_REPAIRED_LETTERS; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.has(left) && vocabulary.has(right)) return `${left} ${right}`;
  }
  return null;
}

/** The same letters in another order. */
function isSwap(left: string, right: string): boolean {
  return [...left].toSorted().join('') === [...right].toSorted().join('');
}

function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
