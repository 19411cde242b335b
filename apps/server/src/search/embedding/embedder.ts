/**
 * Turns texts into vectors whose cosine says how alike they mean, by asking a server. The built-in one needs no asking
 * (built-in.ts).
 */
export type Embedder = {
  /** Names server and model: vectors of another id are never compared with these. */
  readonly id: string;
  /** One vector for each text, in their order, all of one length. Throws when the texts cannot be embedded. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
};

/** Vectors that were made before, by text. They last as long as the model that made them. */
export type VectorStore = {
  get(text: string): Float32Array | undefined;
  add(vectors: ReadonlyMap<string, Float32Array>): void;
};
