import type { Passage } from '@chatref/core';
import type { OwnerSynonyms } from './owner-synonyms.ts';
import type { SemanticHalf } from './semantic-half.ts';

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
  readonly synonyms: OwnerSynonyms;
  /** Null where nothing could be embedded: then words alone decide. */
  readonly semantic: SemanticHalf | null;
};

export type Hit = {
  readonly passage: IndexedPassage;
  /** What hits are ranked by: both halves together, or the lexical one alone. Above 0. */
  readonly score: number;
  /** BM25 over the sum of the idf of the question's words: comparable between questions, 0 to about 2. */
  readonly lexical: number;
  /** Cosine of the question to the passage's nearest sentence, 0 to 1; 0 without a semantic half. */
  readonly cosine: number;
  /** Words of the question that the passage holds. */
  readonly matched: number;
};

export type Repair = { readonly from: string; readonly to: string };

export type SearchResult = {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly repaired: readonly Repair[];
  /** How likely the content speaks of the question at all (confidence.ts); 0 without a hit. */
  readonly best: number;
  /** True when the question was read by its meaning too; its scores stand on another scale. */
  readonly isSemantic: boolean;
};

export type PassageIndex = {
  readonly data: IndexData;
  /** `vector` is the question's, where the index itself cannot read one; null leaves the meaning out. */
  search(
    question: string,
    options?: { readonly limit?: number; readonly vector?: Float32Array | null },
  ): SearchResult;
};
