/** BM25: how fast a repeated word saturates, and how much a long passage is marked down. */
export const BM25_SATURATION = 1.5;
export const BM25_LENGTH_WEIGHT = 0.4;

/** A word of the title or a heading counts as much as this many in the text. */
export const HEADING_WEIGHT = 2;

/** A synonym counts as this much of the word itself: more helps one shop and hurts the next. */
export const SYNONYM_WEIGHT = 0.3;

/**
 * How the two halves of a score join. Between .4 and .6 hardly matters (within .003 of nDCG@10); the square keeps a
 * dozen passages that are vaguely alike from outvoting a word in common.
 */
export const LEXICAL_SHARE = 0.5;
export const SENTENCE_SHARE = 0.4;
export const WHOLE_SHARE = 0.3;
/** Without a word in common a sentence less alike than this is no hit. */
export const MIN_COSINE = 0.35;
/** Passages read sentence by sentence for one question, from each half; the others count as unlike. */
export const MAX_READ_SENTENCE_BY_SENTENCE = 300;
/** Embedded of a passage, which holds some ten of them; and words of one text. */
export const MAX_EMBEDDED_SENTENCES = 30;
export const MAX_EMBEDDED_WORDS = 200;

/** A word of asking ("sell", "policy") counts as this much of its idf. */
export const WEAK_WORD_WEIGHT = 0.4;

/** A word that a common question means without saying it counts as much as this of its idf. */
export const MEANT_WORD_WEIGHT = 0.5;

/** Words of a question that are read; what a shopper pastes beyond that is no question. */
export const MAX_QUESTION_WORDS = 60;
export const MAX_QUESTION_CHARS = 2_000;

export const DEFAULT_HITS = 10;
export const MAX_HITS = 50;

/** Two words of a question are one of the content's from this many letters on. */
export const MIN_LETTERS_TOGETHER = 5;

/** Words of a question that are repaired; each costs a walk over the vocabulary. */
export const MAX_REPAIRS = 4;
/** Below this many letters almost every word is one edit away from another one. */
export const MIN_REPAIRED_LETTERS = 4;
/** Up to this length another letter in place makes another word ("storm", "store") more often than a typo. */
export const MAX_LETTERS_WITHOUT_SUBSTITUTION = 5;
/** From this many letters on two edits are still a typo. */
export const MIN_LETTERS_FOR_TWO_EDITS = 8;

/** Stems remembered per language; a shop's vocabulary is smaller, a hostile one is not. */
export const MAX_REMEMBERED_STEMS = 100_000;

/** Sources named when the answer is unsure. */
export const MAX_MAYBE_SOURCES = 3;

/** Messages of a visitor that a follow-up question may lean on. */
export const MAX_EARLIER_MESSAGES = 4;
/** With more telling words than this a question stands by itself. */
export const MAX_FOLLOW_UP_WORDS = 3;

/** Agents, and passages of all of them, whose index is kept in memory (some 10 KB a passage); the least used make room. */
export const MAX_HELD_AGENTS = 50;
export const MAX_HELD_PASSAGES = 60_000;

/** Asked of an outside embedder: texts in one request, letters of one, and how long content may take it in all. */
export const MAX_EMBEDDED_AT_ONCE = 64;
export const MAX_EMBEDDED_CHARS = 4_000;
export const EMBEDDING_PATIENCE_MS = 30 * 60_000;
/** Until a question is read by its words instead. */
export const QUESTION_PATIENCE_MS = 2_000;
/** Questions whose vector is remembered for each agent. */
export const MAX_HEARD_QUESTIONS = 200;
/** Off-topic talk that is embedded for setting the bar. */
export const EMBEDDED_TALK = 80;
/** Kept in one file; then it is begun anew. */
export const MAX_STORED_VECTORS = 200_000;
