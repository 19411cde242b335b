import { type Action, type Field, newAction, type SaveActionRequest } from '@chatref/protocol';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { fieldKeyOf } from './field-key-of.ts';

/** A field while it is edited: `id` is only for this page, choices are typed as one line with commas. */
export type FieldDraft = {
  id: string;
  /** Null until saved once; kept afterwards, so that what was collected under it stays together. */
  key: string | null;
  label: string;
  type: Field['type'];
  isRequired: boolean;
  options: string;
  example: string;
};

export type ActionValues = {
  name: string;
  phrases: readonly string[];
  fields: readonly FieldDraft[];
  followUp: string;
  isEnabled: boolean;
};

const texts = t.actions.form;
const minChoices = 2;

export const emptyAction: ActionValues = { name: '', phrases: [], fields: [], followUp: '', isEnabled: true };

export function actionValuesOf(action: Action): ActionValues {
  return {
    name: action.name,
    phrases: action.starts.phrases,
    followUp: action.texts.followUp,
    isEnabled: action.isEnabled,
    fields: action.fields.map((field) => ({
      id: field.key,
      key: field.key,
      label: field.label,
      type: field.type,
      isRequired: field.isRequired,
      options: field.options?.join(', ') ?? '',
      example: field.example ?? '',
    })),
  };
}

export function validateAction(values: ActionValues): FormErrors<ActionValues> {
  return {
    name: values.name.trim() === '' ? texts.nameMissing : undefined,
    phrases: values.phrases.length === 0 ? texts.phrasesMissing : undefined,
    fields: values.fields.map(fieldErrorOf).find((error) => error !== undefined),
  };
}

/** What is wrong with one field, said beside that field. */
export function fieldErrorOf(field: FieldDraft): string | undefined {
  if (field.label.trim() === '') return texts.fieldLabelMissing;
  if (field.type === 'choice' && choicesOf(field).length < minChoices) return texts.fieldOptionsMissing;
  return undefined;
}

/** What this form does not show stays as it is. */
export function actionRequestOf(values: ActionValues, action: Action | null): SaveActionRequest {
  const kept = action === null ? newAction({ name: '' }) : asSaveRequest(action);
  const taken = new Set(values.fields.flatMap((field) => field.key ?? []));
  return {
    ...kept,
    name: values.name.trim(),
    starts: { ...kept.starts, phrases: [...values.phrases] },
    texts: { ...kept.texts, followUp: values.followUp.trim() },
    isEnabled: values.isEnabled,
    fields: values.fields.map((field) => {
      const key = field.key ?? fieldKeyOf(field.label, taken);
      taken.add(key);
      return fieldOf(field, key);
    }),
  };
}

/** For changing one thing of a saved action and keeping the rest. */
export function asSaveRequest(action: Action): SaveActionRequest {
  const { id, agentId, isBuiltIn, createdAt, updatedAt, brokenTests, ...settings } = action;
  return settings;
}

function fieldOf(field: FieldDraft, key: string): Field {
  const example = field.example.trim();
  const hasPattern = field.type === 'order_number' || field.type === 'sku';
  return {
    key,
    label: field.label.trim(),
    type: field.type,
    isRequired: field.isRequired,
    ...(field.type === 'choice' ? { options: choicesOf(field) } : {}),
    ...(hasPattern && example !== '' ? { example } : {}),
  };
}

function choicesOf(field: FieldDraft): string[] {
  const choices = field.options.split(',').map((choice) => choice.trim());
  return [...new Set(choices.filter((choice) => choice !== ''))];
}
