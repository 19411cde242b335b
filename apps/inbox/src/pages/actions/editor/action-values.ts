import {
  type Action,
  type ActionLogic,
  type ActionStarts,
  type ApiCall,
  type Field,
  newAction,
  type PageRule,
  type SaveActionRequest,
} from '@chatref/protocol';
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

/** A header's value is null while the stored secret is kept. */
export type HeaderDraft = { id: string; name: string; value: string | null; isSecret: boolean };
export type CallDraft = Omit<ApiCall, 'headers'> & { headers: readonly HeaderDraft[] };

export type TranslationDraft = {
  language: string;
  followUp: string;
  followUpClosed: string;
  /** By the id of the field's draft: a new field has no key yet. */
  labels: Readonly<Record<string, string>>;
};

/** Everything that the editor shows, also of the logics that are not chosen: going back to one loses nothing. */
export type ActionValues = {
  name: string;
  isEnabled: boolean;
  starts: ActionStarts;
  fields: readonly FieldDraft[];
  ask: Action['ask'];
  limitSeconds: number;
  logic: ActionLogic['kind'];
  teamId: string | null;
  message: string;
  call: CallDraft;
  followUp: string;
  followUpClosed: string;
  translations: readonly TranslationDraft[];
  pageRules: readonly PageRule[];
};

export const emptyCall: CallDraft = {
  method: 'GET',
  url: '',
  headers: [],
  body: { kind: 'none', template: '' },
  timeoutSeconds: 10,
  hasEffect: false,
  confirmText: '',
  replyText: '',
  errorText: '',
  reveal: { kind: 'anyone' },
};

export const emptyAction: ActionValues = valuesOf(newAction({ name: '' }));

/** For changing one thing of a saved action and keeping the rest. */
export function asSaveRequest(action: Action): SaveActionRequest {
  const { id, agentId, isBuiltIn, createdAt, updatedAt, brokenTests, ...settings } = action;
  return settings;
}

export function valuesOf(action: SaveActionRequest): ActionValues {
  const { logic, texts } = action;
  return {
    name: action.name,
    isEnabled: action.isEnabled,
    starts: action.starts,
    fields: action.fields.map((field) => ({
      id: field.key,
      key: field.key,
      label: field.label,
      type: field.type,
      isRequired: field.isRequired,
      options: field.options?.join(', ') ?? '',
      example: field.example ?? '',
    })),
    ask: action.ask,
    limitSeconds: action.limitSeconds,
    logic: logic.kind,
    teamId: logic.kind === 'request_handoff' ? logic.teamId : null,
    message: logic.kind === 'send_message' ? logic.text : '',
    call: logic.kind === 'call_api' ? callDraftOf(logic.call) : emptyCall,
    followUp: texts.followUp,
    followUpClosed: texts.followUpClosed,
    translations: action.translations.map(({ labels, ...one }) => ({ ...one, labels: { ...labels } })),
    pageRules: action.pageRules,
  };
}

function callDraftOf(call: ApiCall): CallDraft {
  return { ...call, headers: call.headers.map((header, index) => ({ ...header, id: `header-${index}` })) };
}

export function requestOf(values: ActionValues): SaveActionRequest {
  const keys = keysOf(values.fields);
  return {
    name: values.name.trim(),
    isEnabled: values.isEnabled,
    starts: values.starts,
    pageRules: [...values.pageRules],
    fields: values.fields.map((field) => fieldOf(field, keys.get(field.id) ?? 'field')),
    ask: values.ask,
    limitSeconds: values.limitSeconds,
    logic: logicOf(values),
    texts: { followUp: values.followUp.trim(), followUpClosed: values.followUpClosed.trim() },
    translations: values.translations.map((one) => ({
      ...one,
      labels: Object.fromEntries(
        Object.entries(one.labels).flatMap(([id, label]) => {
          const key = keys.get(id);
          return key === undefined || label.trim() === '' ? [] : [[key, label.trim()]];
        }),
      ),
    })),
  };
}

/** The key of each field by the id of its draft; new ones get theirs from the label. */
export function keysOf(fields: readonly FieldDraft[]): ReadonlyMap<string, string> {
  const taken = new Set(fields.flatMap((field) => field.key ?? []));
  const keys = new Map<string, string>();
  for (const field of fields) {
    const key = field.key ?? fieldKeyOf(field.label, taken);
    taken.add(key);
    keys.set(field.id, key);
  }
  return keys;
}

function logicOf(values: ActionValues): ActionLogic {
  switch (values.logic) {
    case 'request_handoff':
      return { kind: 'request_handoff', teamId: values.teamId };
    case 'send_message':
      return { kind: 'send_message', text: values.message.trim() };
    case 'collect_details':
      return { kind: 'collect_details' };
    case 'call_api':
      return { kind: 'call_api', call: callOf(values.call) };
  }
}

export function callOf(draft: CallDraft): ApiCall {
  const { headers, url, body, ...call } = draft;
  return {
    ...call,
    url: url.trim(),
    body: body.kind === 'none' || call.method === 'GET' ? { kind: 'none', template: '' } : body,
    headers: headers
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, value, isSecret }) => ({ name: name.trim(), value, isSecret })),
  };
}

export function fieldOf(field: FieldDraft, key: string): Field {
  const example = field.example.trim();
  return {
    key,
    label: field.label.trim(),
    type: field.type,
    isRequired: field.isRequired,
    ...(field.type === 'choice' ? { options: choicesOf(field) } : {}),
    ...(hasPattern(field) && example !== '' ? { example } : {}),
  };
}

/** Types whose values look alike, as one example shows. */
export function hasPattern({ type }: Pick<FieldDraft, 'type'>): boolean {
  return type === 'order_number' || type === 'sku';
}

export function choicesOf(field: Pick<FieldDraft, 'options'>): string[] {
  const choices = field.options.split(',').map((choice) => choice.trim());
  return [...new Set(choices.filter((choice) => choice !== ''))];
}
