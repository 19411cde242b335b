import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embedMany } from 'ai';
import type { EmbeddingServer } from '../config/config.ts';
import type { Embedder } from '../search/embedding/embedder.ts';

/** Asks a server that speaks the OpenAI-compatible `/embeddings`; tries again when it is busy. */
export function createEmbedder({ baseUrl, model: name, apiKey }: EmbeddingServer): Embedder {
  const key = apiKey === undefined ? {} : { apiKey };
  const provider = createOpenAICompatible({ name: 'embedder', baseURL: baseUrl, ...key });
  const model = provider.embeddingModel(name);
  return {
    id: `${baseUrl} ${name}`,
    async embed(texts, abortSignal) {
      const { embeddings } = await embedMany({ model, values: [...texts], abortSignal });
      const vectors = embeddings.map((values) => Float32Array.from(values));
      const isWhole = vectors.length === texts.length && vectors.every(isVectorLike(vectors[0]));
      if (!isWhole) throw new Error(`${name} did not return one vector for each text, all of one length.`);
      return vectors;
    },
  };
}

function isVectorLike(first: Float32Array | undefined) {
  return (vector: Float32Array) =>
    vector.length > 0 && vector.length === first?.length && vector.every(Number.isFinite);
}
