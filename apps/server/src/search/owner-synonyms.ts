import type { SynonymGroup } from '@chatref/core';
import { termsOf } from './terms.ts';

/** An owner's groups as the index reads them: each word or phrase as its terms in one language. */
export type OwnerSynonyms = readonly (readonly Phrase[])[];
type Phrase = readonly string[];

export function ownerSynonymsOf(
  groups: readonly SynonymGroup[],
  languages: readonly string[],
): OwnerSynonyms {
  return groups.map((words) =>
    languages.flatMap((language) =>
      words.map((word) => termsOf(word, language)).filter((terms) => terms.length > 0),
    ),
  );
}

/** By each term of a question, what its owner calls the same: of a phrase only where all of it is asked. */
export function relatedByOwner(
  synonyms: OwnerSynonyms,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, OwnerSynonyms[number]> {
  const related = new Map<string, Phrase[]>();
  for (const group of synonyms) {
    const held = group.filter((phrase) => phrase.every((term) => asked.has(term)));
    const others = group.filter((phrase) => !held.includes(phrase));
    for (const [first] of held) {
      if (first !== undefined) related.set(first, [...(related.get(first) ?? []), ...others]);
    }
  }
  return related;
}

/** A word that the owner names is no misspelling of another one. */
export function isOwners(synonyms: OwnerSynonyms, terms: readonly string[]): boolean {
  return synonyms.some((group) => group.some((phrase) => phrase.some((term) => terms.includes(term))));
}
