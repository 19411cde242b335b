import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import type { ModelSpec } from './model-spec.ts';

/** Speaks to whichever vendor behind the one interface of the SDK, through the given way out. */
export function createModel(spec: ModelSpec, send: typeof fetch): LanguageModel {
  const { provider, name, baseUrl, apiKey } = spec;
  const given = {
    fetch: send,
    ...(apiKey === null ? {} : { apiKey }),
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
  };
  switch (provider) {
    case 'openai-compatible':
      return createOpenAICompatible({ name: 'model', baseURL: baseUrl ?? '', includeUsage: true, ...given })(
        name,
      );
    case 'anthropic':
      return createAnthropic({ apiKey: '', ...given })(name);
    case 'google':
      return createGoogleGenerativeAI({ apiKey: '', ...given })(name);
  }
}
