import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import type { ModelConfig } from '../config/config.ts';

/** The configured model of whatever vendor, behind the one interface of the SDK. */
export function createModel({ provider, name, baseUrl, apiKey }: ModelConfig): LanguageModel {
  const key = apiKey === undefined ? {} : { apiKey };
  const base = baseUrl === undefined ? {} : { baseURL: baseUrl };
  switch (provider) {
    case 'openai-compatible':
      return createOpenAICompatible({ name: 'model', baseURL: baseUrl ?? '', ...key })(name);
    case 'anthropic':
      return createAnthropic({ ...key, ...base })(name);
    case 'google':
      return createGoogleGenerativeAI({ ...key, ...base })(name);
  }
}
