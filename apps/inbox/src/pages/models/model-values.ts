import type { Model, ModelProvider, SaveModelRequest } from '@chatref/protocol';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';

export type ModelValues = {
  label: string;
  provider: ModelProvider;
  name: string;
  baseUrl: string;
  apiKey: string;
};

const texts = t.models.form;

export function modelValuesOf(model: Model | null): ModelValues {
  return {
    label: model?.label ?? '',
    provider: model?.provider ?? 'openai-compatible',
    name: model?.name ?? '',
    baseUrl: model?.baseUrl ?? '',
    apiKey: '',
  };
}

export function validateModel(values: ModelValues): FormErrors<ModelValues> {
  return {
    label: values.label.trim() === '' ? texts.labelMissing : undefined,
    name: values.name.trim() === '' ? texts.nameMissing : undefined,
    baseUrl: baseUrlError(values),
  };
}

/** An empty key keeps the stored one. */
export function modelRequestOf(values: ModelValues, model: Model | null): SaveModelRequest {
  const baseUrl = values.baseUrl.trim();
  const apiKey = values.apiKey.trim();
  return {
    label: values.label.trim(),
    provider: values.provider,
    name: values.name.trim(),
    baseUrl: baseUrl === '' ? null : baseUrl,
    apiKey: apiKey === '' ? null : apiKey,
    isEnabled: model?.isEnabled ?? true,
  };
}

/** A stored key is sent only where it was stored for. */
export function isAtSamePlace(values: ModelValues, model: Model): boolean {
  return values.provider === model.provider && values.baseUrl.trim() === (model.baseUrl ?? '');
}

function baseUrlError({ baseUrl, provider }: ModelValues): string | undefined {
  const address = baseUrl.trim();
  if (address === '') return provider === 'openai-compatible' ? texts.baseUrlMissing : undefined;
  return /^https?:\/\/[^\s/]+/u.test(address) && URL.canParse(address) ? undefined : texts.baseUrlMissing;
}
