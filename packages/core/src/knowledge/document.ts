import type { Product, ProductCard } from './product.ts';

/** What a parser makes of a page, a file or a typed text: its words in reading order, with the headings kept. */
export type ParsedDocument = {
  readonly title: string;
  /** Absolute canonical address for a web page; absent for files and typed text. */
  readonly url?: string;
  /** BCP 47 language as the document declares it, when it does. */
  readonly language?: string;
  readonly blocks: readonly Block[];
  /** Where the document is of one product: its row as the shop gives it. */
  readonly product?: Product;
};

/** `page` is the 1-based page of a paged file (PDF), so that a citation can name it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly page?: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly page?: number }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly page?: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly page?: number }
  /** One thing of many of its kind (a product, a row, a question): a passage of its own, whatever stands around it. */
  | {
      readonly kind: 'record';
      readonly name: string;
      readonly lines: readonly string[];
      /** Prose that belongs to it; '' when there is none. */
      readonly text: string;
      readonly page?: number;
    };

/** The span that is retrieved and cited. */
export type Passage = {
  readonly title: string;
  /** Headings above the passage, outermost first; may be empty. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Position in the document, from 0. */
  readonly ordinal: number;
  readonly url?: string;
  readonly page?: number;
  /** Where the passage is a product's own row, and not only on its page. */
  readonly product?: ProductCard;
};
