import type { Logic, Trigger } from '@chatref/core';
import { isTimeZone } from '@chatref/protocol';
import type { ConversationRow } from '../../../store/load-conversation.ts';
import type { VisitorFacts } from '../../../store/visitor-facts.ts';
import type { AppDeps } from '../../deps.ts';
import type { ReadValues } from '../read-values.ts';
import type { Reading } from '../run-command.ts';
import type { Form, Scene } from './say.ts';

type Occasion = {
  readonly row: ConversationRow;
  /** What may start. */
  readonly triggers?: readonly Trigger[];
  /** Given by this very command. */
  readonly values?: ReadValues;
  /** What the words at hand are in, where it is plain. */
  readonly language?: string | null;
};

/** Everything that is needed to put the system's and the agent's own words to what is about to be decided. */
export async function prepareScene(
  deps: Pick<AppDeps, 'ids'>,
  read: Reading,
  { row, triggers = [], values, language = null }: Occasion,
): Promise<Scene> {
  const loaded = await read.agent(row.agent_id);
  const facts = await read.visitor(row);
  const isFilledIn = [...triggers, ...openForm(row)].some(({ logic }) => usesValues(logic));
  const before = isFilledIn ? await read.values(row) : {};
  return {
    loaded,
    ...tongueOf(language ?? languageOf(row, facts), facts.language),
    timeZone: facts.timeZone !== null && isTimeZone(facts.timeZone) ? facts.timeZone : null,
    nowMs: deps.ids.nowMs(),
    values: {
      fields: { ...before, ...byKey(values) },
      visitor: { email: facts.email, name: facts.name },
      page: { url: facts.pageUrl },
      conversation: { id: row.id },
    },
    forms: [...openForms(row), ...triggers.map(formOf)],
  };
}

/** Of the visitor's words, else of their browser, else English. */
function languageOf({ state }: ConversationRow, facts: Pick<VisitorFacts, 'language'>): string {
  const browser = /^[a-z]{2}(?![a-z])/u.exec((facts.language ?? '').toLowerCase())?.[0];
  return state.language ?? browser ?? 'en';
}

/** Dates are written as the browser would, where it speaks the same language; plain English as in Britain. */
function tongueOf(language: string, browser: string | null): Pick<Scene, 'language' | 'locale'> {
  const own = browser ?? '';
  if (own.toLowerCase().startsWith(`${language}-`) && isLocale(own)) return { language, locale: own };
  return { language, locale: language === 'en' ? 'en-GB' : language };
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function openForm({ state }: ConversationRow) {
  return state.floor.kind === 'collecting' ? [state.floor] : [];
}

function openForms(row: ConversationRow): readonly Form[] {
  return openForm(row).map(({ collectionId, action, fields }) => {
    return { collectionId, action, specs: fields.map(({ spec }) => spec) };
  });
}

function formOf({ collectionId, action, fields }: Trigger): Form {
  return { collectionId, action, specs: fields };
}

/** Templates that the visitor reads. */
function usesValues(logic: Logic): boolean {
  return logic.kind === 'message' || (logic.kind === 'call' && logic.needsConfirm);
}

function byKey(values: ReadValues | undefined): Record<string, string> {
  const given = values?.given ?? [];
  return Object.fromEntries(
    given.flatMap(({ key, valueId }) => {
      const value = values?.stored.get(valueId);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
