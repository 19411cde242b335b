import { sampleFields } from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import type { FieldSpec } from './field.ts';
import { leavesOpen } from './field-skips.ts';
import { findAnswer } from './find-fields-answer.ts';
import { readCorrection } from './read-correction.ts';

const { email, order, topic } = sampleFields;

describe('corrections', () => {
  test.each([
    "actually it's MS-12346",
    'Sorry, I meant MS-12346',
    "it's MS-12346, not MS-12345, my mistake",
    'Entschuldigung, eigentlich ist es MS-12346',
    'Ich habe mich vertippt: MS-12346',
    'Perdón, quería decir MS-12346',
    'En fait, c’est MS-12346',
    'Anzi, volevo dire MS-12346',
    'Na verdade é MS-12346',
    'Eigenlijk is het MS-12346',
  ])('ACT-21: %s', (text) => {
    expect(readCorrection([order, email], text)).toEqual({ values: { order: 'MS-12346' }, isWhole: true });
  });

  test('ACT-21: what else is said wants an answer', () => {
    const text = "actually it's MS-12346, and do you ship to France?";
    expect(readCorrection([order], text)).toEqual({ values: { order: 'MS-12346' }, isWhole: false });
  });

  test.each(['my order is MS-12346', 'actually I have another question', 'MS-12346'])(
    'ACT-21: %s corrects nothing',
    (text) => expect(readCorrection([order], text)).toBeNull(),
  );

  test('ACT-21: only what holds a value is corrected', () => {
    expect(readCorrection([email], "actually it's MS-12346")).toBeNull();
    expect(readCorrection([], "actually it's MS-12346")).toBeNull();
    expect(readCorrection([topic], 'Actually I meant the lesson, sorry')?.values).toEqual({
      topic: 'Lesson',
    });
  });
});

describe('leaving a question open', () => {
  test.each([
    'skip',
    'Skip this one please',
    "I don't have it",
    "sorry, I don't have it at hand",
    'I do not know',
    'no idea',
    'n/a',
    'überspringen bitte',
    'Habe ich leider nicht zur Hand',
    'Weiß ich nicht mehr',
    'No lo tengo a mano',
    'no lo sé',
    "Je ne l'ai pas sous la main",
    'je ne sais pas',
    'passer',
    "non ce l'ho qui",
    'Non lo so',
    'não tenho aqui',
    'não sei',
    'sla maar over',
    'Heb ik niet bij de hand',
    'weet ik niet',
  ])('ACT-16: %s', (text) => expect(leavesOpen(text)).toBe(true));

  test.each([
    'MS-12345',
    'I have it here: MS-12345',
    'It does not have a plug',
    'The next one broke as well',
    'I do not have it any more because your courier lost it on the way here',
    'Repair',
    '',
  ])('ACT-16: %s is an answer', (text) => expect(leavesOpen(text)).toBe(false));
});

test('ACT-16: what is long is an answer, whatever it repeats', () => {
  expect(leavesOpen(`skip${' please'.repeat(12)}`)).toBe(false);
});

describe('an answer to the one question', () => {
  const of = (type: FieldSpec['type']): FieldSpec => ({ key: type, label: type, type, isRequired: true });

  test.each([
    [of('number'), 'I have 3 of them', '3'],
    [of('number'), '2 or 3', '2 or 3'],
    [of('date'), 'we bought it on 24.12.2026 I think', '24.12.2026'],
    [of('order_number'), 'the number is A7712', 'A7712'],
    [of('text'), ' the left one ', 'the left one'],
    [topic, 'the repair please', 'Repair'],
    [email, 'you can write to Ada@Example.com', 'ada@example.com'],
  ])('ACT-15: for $type, from "%s"', (spec, text, found) => expect(findAnswer(spec, text)).toBe(found));
});
