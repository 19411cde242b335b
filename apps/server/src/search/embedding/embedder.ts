/**
 * Turns texts into vectors whose cosine says how alike they mean. One that is asked over the network; the built-in one
 * needs no asking (built-in.ts).
 */
export type Embedder = {
  /** Names model and server: vectors of another id are never compared with these. */
  readonly id: string;
  /** One vector of unit length for each text, in their order. Throws when the texts cannot be embedded. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
};
