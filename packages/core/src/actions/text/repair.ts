import { maxRememberedWords, maxRepairableChars } from '../limits.ts';
import { editDistance } from './edit-distance.ts';

export type Repair = (word: string) => string;

/** Shorter words have too many neighbours that are words of their own. */
const minRepairableChars = 5;
const minCharsForTwoSlips = 9;

/**
 * Makes a function that turns a misspelt word into the word of `lexicon` that was meant, and leaves every other
 * word alone. `realWords` are close to the lexicon but mean something else ("contract"); they are never touched.
 * Candidates come from an index of the lexicon's words with letters left out, as in Garbe's symmetric deletes,
 * so the cost does not grow with the lexicon.
 */
export function makeRepair(lexicon: Iterable<string>, realWords: ReadonlySet<string>): Repair {
  const known = new Set(lexicon);
  const index = indexByDeletes(known);
  const remembered = new Map<string, string>();
  return (word) => {
    if (known.has(word) || realWords.has(word) || !isRepairable(word)) return word;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const meant = nearest(word, candidates(word, index)) ?? word;
    if (remembered.size >= maxRememberedWords) remembered.clear();
    remembered.set(word, meant);
    return meant;
  };
}

function indexByDeletes(known: ReadonlySet<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of known) {
    if (!isRepairable(word)) continue;
    for (const key of deletes(word, slipsAllowed(word))) {
      const entry = index.get(key);
      if (entry) entry.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

function isRepairable(word: string): boolean {
  return word.length >= minRepairableChars - 1 && word.length <= maxRepairableChars && /^\p{L}+$/u.test(word);
}

function slipsAllowed(word: string): number {
  return word.length >= minCharsForTwoSlips ? 2 : 1;
}

function deletes(word: string, slips: number): Set<string> {
  const keys = new Set([word]);
  let frontier = [word];
  for (let n = 0; n < slips; n += 1) {
    frontier = frontier.flatMap(withoutOneLetter);
    for (const key of frontier) keys.add(key);
  }
  return keys;
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

function candidates(word: string, index: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>();
  for (const key of deletes(word, slipsAllowed(word))) for (const one of index.get(key) ?? []) found.add(one);
  return found;
}

function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (!startsAlike(word, candidate) || Math.max(word.length, candidate.length) < minRepairableChars)
      continue;
    const limit = slipsAllowed(candidate);
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** People seldom miss the first letter; they do swap the first two. */
function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}
