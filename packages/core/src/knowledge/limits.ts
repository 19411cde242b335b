/** Bounds of what is retrieved and quoted. Measured as the range in which one passage still has one subject. */
export const MIN_PASSAGE_WORDS = 80;
export const MAX_PASSAGE_WORDS = 180;

/** Neighbouring sections below this are too small to stand alone and may share a passage. */
export const TINY_SECTION_WORDS = 40;

/** A passage cut out of a long section repeats at most this much of the one before it. */
export const MAX_OVERLAP_WORDS = 30;

export const MAX_QUOTED_SENTENCES = 3;
export const MAX_QUOTED_PASSAGES = 2;
export const MAX_QUOTED_WORDS = 130;

/** Quotes are looked for in this many of the best passages. */
export const MAX_PASSAGES_READ_FOR_QUOTES = 3;

/** A list item or table row up to this long is quoted whole, whatever full stops it holds. */
export const MAX_WHOLE_LINE_WORDS = 45;
