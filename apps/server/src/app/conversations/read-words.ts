import {
  confirmsOrDeclines,
  type DateOptions,
  type FieldSpec,
  findAnswer,
  leavesOpen,
  type MessageReading,
  nothingRead,
  parseField,
  readCorrection,
  type Trigger,
  type ValueId,
} from '@chatref/core';
import type { ConversationRow } from '../../store/load-conversation.ts';
import type { AppDeps } from '../deps.ts';
import { joinValues, type ReadValues, readExtras, readValues, readValuesFromText } from './read-values.ts';

export type ReadWords = {
  readonly reading: MessageReading;
  /** Everything that is to be kept of it. */
  readonly values: ReadValues;
};

type Words = {
  readonly row: ConversationRow;
  readonly text: string;
  readonly trigger: Trigger | null;
  readonly dates: DateOptions;
};

/** What a visitor's words give, answer, correct and allow, as the conversation stands. */
export function readWords(deps: Pick<AppDeps, 'ids'>, words: Words): ReadWords {
  const { row, text, trigger, dates } = words;
  const { floor, collected } = row.state;
  const open = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : [];
  const corrected = readCorrection(collected, text, dates);
  const corrections = readValues(deps, { specs: collected, typed: corrected?.values ?? {} }, dates);
  const values = readValuesFromText(deps, openFirst(open, trigger?.fields ?? []), text);
  const answer = readAnswer(deps, words);
  const extras = floor.kind === 'queue' ? readExtras(deps, [], addressIn(text)) : noExtras;
  const asksForPerson = trigger?.logic.kind === 'handoff';
  const isConfirming = floor.kind === 'collecting' && floor.stage === 'confirm';
  return {
    reading: {
      ...nothingRead,
      trigger,
      asksForPerson,
      values: values.given,
      answer: answer.reading,
      corrections: corrections.given,
      isCorrectionOnly: corrected?.isWhole ?? false,
      consent: isConfirming ? confirmsOrDeclines(text) : null,
      // By the name under which they were asked for it, if they were.
      extras: extras.extras.map((extra) => ({ ...extra, label: labelOf(extra.key, collected) })),
    },
    values: joinValues(values, corrections, answer.values, { given: [], stored: extras.stored }),
  };
}

const noExtras = { extras: [], stored: new Map<ValueId, string>() } as const;
const noValues: ReadValues = { given: [], stored: new Map() };

/** The open form's fields, and behind them those of what the words start, where it asks for something else. */
function openFirst(open: readonly FieldSpec[], started: readonly FieldSpec[]): readonly FieldSpec[] {
  return [...open, ...started.filter(({ key }) => !open.some((spec) => spec.key === key))];
}

function readAnswer(
  deps: Pick<AppDeps, 'ids'>,
  { row, text, dates }: Words,
): { readonly reading: MessageReading['answer']; readonly values: ReadValues } {
  const { floor } = row.state;
  const isAsked = floor.kind === 'collecting' && floor.ask === 'one_by_one' && floor.stage === 'fields';
  const spec = isAsked ? floor.fields.find(({ state }) => state === 'open')?.spec : undefined;
  if (spec === undefined) return { reading: null, values: noValues };
  const said = findAnswer(spec, text, dates);
  const isOption = spec.type === 'choice' && parseField(spec, said).kind === 'ok';
  if (!isOption && leavesOpen(text)) return { reading: { kind: 'skip' }, values: noValues };
  const values = readValues(deps, { specs: [spec], typed: { [spec.key]: said } }, dates);
  const [value] = values.given;
  return { reading: value === undefined ? null : { kind: 'value', value }, values };
}

const addressSpec: FieldSpec = { key: 'email', label: 'Email', type: 'email', isRequired: false };

function labelOf(key: string, collected: readonly FieldSpec[]): string {
  return collected.find((spec) => spec.key === key)?.label ?? addressSpec.label;
}

/** An address to answer to, which whoever waits may leave. */
function addressIn(text: string): Readonly<Record<string, string>> {
  const found = findAnswer(addressSpec, text);
  const reading = parseField(addressSpec, found);
  return reading.kind === 'ok' ? { email: reading.value } : {};
}
