/** A message is read to this many characters: the first half and the last half of a longer one. */
export const maxExaminedChars = 2_000;

/** Words past this length are names, links or noise; no typo repair is tried on them. */
export const maxRepairableChars = 20;

/** An owner's phrase is matched by at most this many words. */
export const maxPhraseWords = 24;

/** Messages share most of their words: what became of this many is remembered, then forgotten all at once. */
export const maxRememberedWords = 4_000;

/** Of near-misses, the Trigger lab shows this many. */
export const maxNearMisses = 5;
