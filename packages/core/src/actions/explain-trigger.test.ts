import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainTrigger } from './explain-trigger.ts';
import { recogniseTrigger } from './recognise-trigger.ts';
import type { Span } from './text/locate-words.ts';
import { phrasesOnly, type TriggerAction } from './trigger-action.ts';
import { guardReasons } from './wish/guard-reasons.ts';
import { languages } from './wish/languages.ts';

const action = (id: string, rest: Partial<TriggerAction>): TriggerAction => ({
  ...phrasesOnly,
  id,
  name: id,
  phrases: [],
  requestsHandoff: false,
  ...rest,
});
const order = action('order', { phrases: ['where is my order', 'track order', 'returns'] });
const legal = action('legal', { keywords: ['lawyer', 'Anwalt', '律师'], requestsHandoff: true });
const exchange = action('exchange', {
  phrases: ['track order'],
  choice: { description: 'The visitor wants to exchange an instrument', whenNot: 'It is broken' },
});
const handoff = action('handoff', {
  phrases: ['speak to a human', 'connect me with support', '转人工', 'поговорить с человеком'],
  requestsHandoff: true,
});
const actions = [order, legal, exchange, handoff];
const explain = (text: string) => explainTrigger(text, actions);
const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

/** Any code points, lone surrogates among them; fast-check's own take seconds to set up on a busy machine. */
const anyText = fc
  .array(fc.nat(0x10ffff), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

const wordy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'I',
        'want',
        'to',
        'speak',
        'not',
        "don't",
        'human',
        ',',
        '?',
        '.',
        'agnet',
        'order',
        'track',
      ),
      fc.constantFrom(
        'lawyer',
        '转人工',
        'hablar con',
        'persona',
        'поговорить с человеком',
        'returns',
        'a',
        'Ｆ',
        'é',
      ),
      fc.constantFrom('é', 'ﬁ', 'Ǆ', 'क्षि', '각', '👩‍👩‍👧', 'ΟΔΟΣ', 'İ', '…', '½'),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

describe('explaining', () => {
  it('TRG-20 comes to the verdict that a visitor gets', () => {
    fc.assert(
      fc.property(
        wordy,
        fc.option(fc.constantFrom('en', 'es', 'pl'), { nil: undefined }),
        (text, language) => {
          const options = language === undefined ? {} : { language };
          expect(explainTrigger(text, actions, options).verdict).toEqual(
            recogniseTrigger(text, actions, options),
          );
        },
      ),
    );
  });

  it('TRG-20 names one thing that decided, first, whenever something starts or is offered', () => {
    fc.assert(
      fc.property(wordy, (text) => {
        const { verdict, matches } = explain(text);
        expect(matches[0]?.decides ?? false).toBe(verdict.kind !== 'none');
      }),
    );
  });

  it('TRG-21 keeps every span inside the message, and not empty', () => {
    fc.assert(
      fc.property(fc.oneof(wordy, anyText), (text) => {
        const { matches, stopped, near, repairs } = explain(text);
        const spans = [...matches, ...stopped, ...near].flatMap((one) => one.spans);
        for (const { start, end } of [...spans, ...repairs.map(({ span }) => span)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each([
    ['Hello! I’d like to spéak to a réal persn, please.', 'spéak to a réal persn'],
    ['Hi. Then: quiero hablar con un agente por favor', 'hablar con un agente'],
    ['thanks, ｔｒａｎｓｆｅｒ me to a human', 'ｔｒａｎｓｆｅｒ me to a human'],
  ])('TRG-21 shows where the wish stands in "%s"', (text, words) => {
    expect(cut(text, explain(text).matches[0]?.spans ?? [])).toEqual([words]);
  });

  it.each([
    ['Sorry, where  is my ORDER now', 'where is my order', 'where  is my ORDER'],
    ['你好，我要转 人工！', '转人工', '转 人工'],
    ['Я хочу поговорить с человеком!', 'поговорить с человеком', 'поговорить с человеком'],
  ])('TRG-21 shows where the phrase stands in "%s"', (text, phrase, words) => {
    const [match] = explain(text).matches;
    expect(match).toMatchObject({ kind: 'phrase', text: phrase, decides: true });
    expect(cut(text, match?.spans ?? [])).toEqual([words]);
  });

  it('TRG-21 finds a wish at the end of a message too long to be read whole', () => {
    const text = `${'la la la. '.repeat(400)}I want to talk to a manager`;
    expect(cut(text, explain(text).matches[0]?.spans ?? [])).toEqual(['talk to a manager']);
  });

  it('TRG-22 says which guard took out which words, and why', () => {
    const text = "I don't want to speak to a human";
    const { stopped, near } = explain(text);
    expect(stopped[0]).toMatchObject({ by: 'negated', why: guardReasons['negated'] });
    expect(cut(text, stopped[0]?.spans ?? [])).toEqual(["don't want to speak to a human"]);
    expect(near[0]).toMatchObject({ kind: 'frame', text: 'talk-to-person', why: guardReasons['negated'] });
  });

  it('TRG-22 has a reason for every guard of every language', () => {
    const guards = languages.flatMap((language) => language.guards.map(({ id }) => id));
    expect(guards.filter((id) => guardReasons[id] === undefined)).toEqual([]);
  });

  it('TRG-22 tells of a phrase that a wish overtook, and of words that "when not" names', () => {
    expect(explain('where is my order? I want a human').stopped).toMatchObject([{ by: 'overtaken' }]);
    const broken = 'exchange my broken instrument';
    expect(explain(broken).stopped).toMatchObject([{ by: 'when-not' }]);
    expect(cut(broken, explain(broken).stopped[0]?.spans ?? [])).toEqual(['broken']);
  });

  it('TRG-23 tells what is near, and what it lacks', () => {
    expect(explain('how can I track it').near).toContainEqual(
      expect.objectContaining({ text: 'track order', share: 0.5, missing: ['order'] }),
    );
    expect(explain('it returns a strange sound').near).toMatchObject([{ text: 'returns', share: 1 }]);
    expect(explain('do not track my order').near[0]?.why).toContain('turned down');
    expect(explain('how can I contact customer support').near[0]).toMatchObject({ kind: 'frame' });
  });

  it('TRG-23 shows the words that were read as others', () => {
    const text = 'I wnat to trakc my ordre';
    const { repairs } = explain(text);
    expect(repairs.map(({ written, readAs }) => [written, readAs])).toEqual([
      ['wnat', 'want'],
      ['trakc', 'track'],
      ['ordre', 'order'],
    ]);
    expect(
      cut(
        text,
        repairs.map(({ span }) => span),
      ),
    ).toEqual(['wnat', 'trakc', 'ordre']);
  });

  it('TRG-24 names the other actions that the same message would start', () => {
    const { verdict, overlaps } = explain('track my order, I am a lawyer');
    expect(verdict).toMatchObject({ kind: 'fire', actionId: 'order' });
    expect(overlaps).toMatchObject([
      { actionId: 'legal', by: 'keyword', text: 'lawyer' },
      { actionId: 'exchange', by: 'phrase', text: 'track order' },
    ]);
  });
});
