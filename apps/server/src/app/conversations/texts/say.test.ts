import type { ConversationEvent, FieldProblem, HandoffReason } from '@chatref/core';
import { compileHours } from '@chatref/core/schedule';
import { newAction, type SaveActionRequest, zoneOf } from '@chatref/protocol';
import { numberedId, sampleFields } from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import type { ActionRow } from '../../../store/rows.ts';
import type { LoadedAgent } from '../../load-agent.ts';
import { detectLanguage } from './detect-language.ts';
import { type Scene, say } from './say.ts';
import { spokenLanguages, wordsIn } from './words-in.ts';

const at = '2026-01-05T12:00:00.000Z';
const action = { actionId: numberedId('action', 1), name: 'Expert' };
const hours = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };
const timeZone = 'Europe/Berlin';

describe('an acknowledgement', () => {
  test.each([
    ['asked', /^I have asked our team\. Someone/u],
    ['policy', /^I could not help you well enough here/u],
    ['agent_choice', /^I could not help/u],
    ['teammate', /^I have asked our team again/u],
  ] as const)('ACT-28: for %s', (reason, said) => {
    expect(say(acknowledged(reason), scene())).toMatch(said);
  });

  test('ACT-28: tells when they are back, in the visitor’s own time', () => {
    const closed = openOn('tue', '09:00');
    expect(say(acknowledged(), scene({ hours: closed }))).toContain('back Tuesday 6 January at 09:00');
    const inTokyo = scene({ hours: closed, timeZone: 'Asia/Tokyo' });
    expect(say(acknowledged(), inTokyo)).toContain('17:00');
    const german = scene({ hours: closed, language: 'de' });
    expect(say(acknowledged(), german)).toMatch(/Wir sind .*6\. Januar um 09:00 wieder da/u);
  });

  test('ACT-28: names the hour alone when that is today', () => {
    expect(say(acknowledged(), scene({ hours: openOn('mon', '15:00') }))).toContain(
      'They are back today, 15:00.',
    );
  });

  test('ACT-27: the owner’s words come first, each for its hours', () => {
    const own = { texts: { followUp: 'Right here.', followUpClosed: 'We are back {time}.' } };
    expect(say(acknowledged(), scene({ own }))).toBe('Right here.');
    expect(say(acknowledged(), scene({ own, hours: openOn('mon', '15:00') }))).toBe(
      'We are back today, 15:00.',
    );
    const half = { texts: { followUp: 'Right here.', followUpClosed: '' } };
    expect(say(acknowledged(), scene({ own: half, hours: openOn('mon', '15:00') }))).toMatch(
      /^I have asked/u,
    );
  });

  test('ACT-27: a translation before the text that is for all', () => {
    const translations = [{ language: 'de', followUp: 'Gleich.', followUpClosed: '', labels: {} }];
    const own = { texts: { followUp: 'Right here.', followUpClosed: '' }, translations };
    expect(say(acknowledged(), scene({ own, language: 'de' }))).toBe('Gleich.');
    expect(say(acknowledged(), scene({ own, language: 'fr' }))).toBe('Right here.');
  });
});

describe('a question', () => {
  test('ACT-17: says what is wrong with the answer before it, and what one looks like', () => {
    expect(say(asked('order', null), scene())).toBe(
      'Order number, please? It looks like MS-12345. Say “skip” if you do not have it.',
    );
    expect(say(asked('email', 'not_an_email'), scene())).toBe(
      'That does not look like an email address. Email, please?',
    );
    expect(say(asked('topic', null), scene({ language: 'es' }))).toBe(
      '¿Topic, por favor? Puede elegir: Repair, Order, Lesson. Escriba «saltar» si no lo tiene a mano.',
    );
  });
});

test('ACT-26: each language has words of its own for everything', () => {
  const english = wordsIn('en');
  for (const language of spokenLanguages.filter((one) => one !== 'en')) {
    const { problems, ...words } = wordsIn(language);
    for (const [key, text] of Object.entries({ ...words, ...problems })) {
      expect({ language, key, isSame: Object.values(english).includes(text) }).toMatchObject({
        isSame: false,
      });
      const holes = (of: string) => (of.match(/\{\w+\}/gu) ?? []).toSorted();
      const own: unknown = Reflect.get(english, key) ?? Reflect.get(english.problems, key);
      expect({ language, key, holes: holes(text) }).toEqual({ language, key, holes: holes(String(own)) });
    }
  }
  expect(wordsIn('pl')).toBe(english);
});

describe('the language of words', () => {
  test.each([
    ['How long do I have to return a guitar that I bought last week?', 'en'],
    ['Wie lange habe ich Zeit, um eine Gitarre zurückzugeben?', 'de'],
    ['¿Cuánto tiempo tengo para devolver una guitarra que compré?', 'es'],
    ['Combien de temps est-ce que j’ai pour rendre une guitare, et où ?', 'fr'],
    ['Quanto tempo ho per restituire una chitarra che non mi piace?', 'it'],
    ['Quanto tempo tenho para devolver uma guitarra que não quero?', 'pt'],
    ['Hoe lang heb ik om een gitaar terug te brengen die ik niet wil?', 'nl'],
  ])('ACT-26: %s', (text, language) => expect(detectLanguage(text)).toBe(language));

  test.each([
    'MS-12345',
    'ok',
    'para como esta?',
    'Gibson Les Paul',
    'Ile kosztuje ta gitara?',
    'この製品はいくらですか',
    '',
  ])('ACT-26: nobody can tell of "%s"', (text) => expect(detectLanguage(text)).toBeNull());
});

type Given = Partial<Pick<Scene, 'language' | 'timeZone'>> & {
  readonly own?: Partial<SaveActionRequest>;
  readonly hours?: LoadedAgent['hours'];
};

function scene({ own = {}, hours: kept, ...given }: Given = {}): Scene {
  const request = newAction({ name: 'Expert', ...own });
  const row = { ...request, id: action.actionId, does: request.logic } as unknown as ActionRow;
  const loaded = {
    agent: { fallback_email: null },
    actions: [row],
    hours: kept ?? { own: null, teams: new Map() },
  };
  const specs = Object.values(sampleFields);
  return {
    loaded: loaded as unknown as LoadedAgent,
    language: 'en',
    locale: given.language ?? 'en-GB',
    timeZone: null,
    nowMs: Date.parse(at),
    values: {
      fields: {},
      visitor: { email: null, name: null },
      page: { url: null },
      conversation: { id: 'c' },
    },
    forms: [{ collectionId: numberedId('collection', 1), action, specs }],
    ...given,
  };
}

/** A shop that opens once a week. */
function openOn(day: keyof typeof hours, from: string): LoadedAgent['hours'] {
  const weekly = { ...hours, [day]: [{ from, to: '18:00' }] };
  const compiled = compileHours({ timeZone, weekly, exceptions: [] }, zoneOf(timeZone));
  return { own: { hours: compiled, timeZone }, teams: new Map() };
}

function acknowledged(reason: HandoffReason = 'asked'): ConversationEvent {
  const messageId = numberedId('message', 1);
  return { type: 'SystemMessagePosted', at, messageId, purpose: 'handoff', action, reason };
}

function asked(key: string, problem: FieldProblem | null): ConversationEvent {
  const ids = { collectionId: numberedId('collection', 1), messageId: numberedId('message', 1) };
  return { type: 'FieldAsked', at, ...ids, key, problem };
}
