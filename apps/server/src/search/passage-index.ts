import type { Passage } from '@chatref/core';

/** `language` is what the document declares (BCP 47); the text itself is believed first. */
export type IndexedPassage = Passage & { readonly id: string; readonly language?: string };

/** The passages that hold a term, by position, and how often each does (headings weighted). */
export type Posting = { readonly at: Uint32Array; readonly counts: Float32Array };

export type IndexData = {
  readonly passages: readonly IndexedPassage[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** Terms a passage holds, repeats counted. */
  readonly lengths: Float32Array;
  readonly averageLength: number;
  /** ISO 639-1, the most used first; never empty. */
  readonly languages: readonly string[];
  /** Language of each passage, by position. */
  readonly languageAt: readonly string[];
  /** Words as they are written, without accents, with the number of times they occur. */
  readonly vocabulary: ReadonlyMap<string, number>;
};

export type Hit = {
  readonly passage: IndexedPassage;
  /** BM25 over the sum of the idf of the question's words: comparable between questions, 0 to about 2. */
  readonly score: number;
  readonly bm25: number;
  /** Words of the question that the passage holds. */
  readonly matched: number;
};

export type Repair = { readonly from: string; readonly to: string };

export type SearchResult = {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly repaired: readonly Repair[];
  /** Confidence of the best hit; 0 without one. */
  readonly best: number;
};

export type PassageIndex = {
  readonly data: IndexData;
  search(question: string, options?: { readonly limit?: number }): SearchResult;
};
