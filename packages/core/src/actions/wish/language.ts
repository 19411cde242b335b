import type { Lexicon } from './pattern.ts';

/** A shape of sentence that asks for a person. `yes` must match, `no` must not: both are tests. */
export type Frame = {
  readonly id: string;
  readonly pattern: readonly string[];
  /** Read before the guards take their words out: it holds a "not" or a past of its own. */
  readonly unguarded?: true;
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

/**
 * Words that look like a wish and are none. They are taken out of the sentence; what is left must still be a wish.
 * `stops` are messages the guard keeps from firing, `lets` are messages that fire although they resemble it.
 */
export type Guard = {
  readonly id: string;
  readonly pattern: readonly string[];
  /** What to do when nothing else in the message asks for a person. */
  readonly otherwise: 'none' | 'offer';
  /** Holds between two commas only: "no human" refuses one, "no, human" asks for one. */
  readonly withinCommas?: true;
  readonly stops: readonly string[];
  readonly lets: readonly string[];
};

/** All that is known about how one language asks for a person. */
export type Language = {
  readonly code: string;
  /** Whether an apostrophe divides words: "d'un" is "d" and "un". */
  readonly elides?: true;
  /** "No" and "yes": before a comma they answer, and negate nothing. */
  readonly answers?: readonly string[];
  /** Word lists that the patterns name. */
  readonly lexicon: Lexicon;
  /** The words meant, and the ways they are written in one: "want to" for "wanna wana". */
  readonly spellings: Readonly<Record<string, string>>;
  /** Words that people run together: "tospeak" is "to" and a word of the list `talk`. */
  readonly glued: readonly { readonly left: string; readonly lists: readonly string[] }[];
  /** Lists of the lexicon of which every wish holds a word, and more such words: the rest of a message is not read. */
  readonly cues: { readonly lists: readonly string[]; readonly words: readonly string[] };
  /** Words that carry no part of the wish and are read over: "please". */
  readonly noise: readonly string[];
  /** Real words that typo repair must not take for a word of the lexicon. */
  readonly realWords: readonly string[];
  /** Ask for a person: fire. */
  readonly frames: readonly Frame[];
  /** Ask for a person only when nothing else is said, comma to comma: fire. */
  readonly bareFrames: readonly Frame[];
  /** May ask for a person: offer one. */
  readonly greyFrames: readonly Frame[];
  readonly guards: readonly Guard[];
  /** Anger at the answers: offer a person. */
  readonly frustration: readonly Frame[];
};
