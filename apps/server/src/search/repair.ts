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
  const byLength = candidatesOf(vocabulary);
  let best: Found | undefined;
  for (let length = word.length - maxEdits; length <= word.length + maxEdits; length += 1) {
    for (const { candidate, mask, count } of byLength.get(length) ?? []) {
      // One edit changes at most two letters of the set: this spares nearly all of the costly comparisons.
      if (bitsOf(letters ^ mask) > 2 * maxEdits || !mayBe(word, candidate)) continue;
      const distance = editDistance(word, candidate, maxEdits) + (candidate[0] === word[0] ? 0 : 0.5);
      if (distance > maxEdits + 0.5) continue;
      const isBetter =
        best === undefined || distance < best.distance || (distance === best.distance && count > best.count);
      if (isBetter) best = { word: candidate, distance, count };
    }
  }
  return best;
}

function mayBe(word: string, candidate: string): boolean {
  if (candidate[0] !== word[0] && word.length < 6) return false;
  const isShort = word.length <= MAX_LETTERS_WITHOUT_SUBSTITUTION;
  return !isShort || candidate.length !== word.length || isSwap(word, candidate);
}

type Candidate = { readonly candidate: string; readonly mask: number; readonly count: number };
const known = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<number, readonly Candidate[]>>();

/** A vocabulary by the length of its words. It never changes, so this is made once. */
function candidatesOf(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<number, readonly Candidate[]> {
  const before = known.get(vocabulary);
  if (before !== undefined) return before;
  const all = [...vocabulary].filter(([word]) => word.length >= MIN_REPAIRED_LETTERS);
  const byLength = Map.groupBy(
    all.map(([candidate, count]) => ({ candidate, count, mask: letterMask(candidate) })),
    ({ candidate }) => candidate.length,
  );
  known.set(vocabulary, byLength);
  return byLength;
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
