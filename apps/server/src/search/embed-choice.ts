import type { Embedder, VectorStore } from './embedding/embedder.ts';

/** Which semantic half indexes have. */
export type EmbedChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'built-in' }
  | {
      readonly kind: 'remote';
      readonly embedder: Embedder;
      readonly store: VectorStore;
      /** Told when content could not be embedded; until the next try the built-in half takes its place. */
      readonly onFailure: (error: unknown) => void;
    };
