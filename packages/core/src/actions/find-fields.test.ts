import { goodValues, sampleFields } from '@chatref/testing';
import { expect, test } from 'vitest';
import type { FieldSpec } from './field.ts';
import { findFields } from './find-fields.ts';

const { email, order, phone, topic } = sampleFields;
const all = [email, order, phone, topic];

test('CNV-38: values are found in a sentence, each for its own field', () => {
  const said = 'My order is ms-12345, write to Ada@Example.com. or call +49 30 1234567!';
  expect(findFields(all, said)).toEqual({
    email: 'ada@example.com',
    order: 'MS-12345',
    phone: '+49 30 1234567',
  });
});

test('CNV-38: only fields that are asked are read', () => {
  expect(findFields([email], `${goodValues.order} and ${goodValues.email}`)).toEqual({
    email: goodValues.email,
  });
  expect(findFields([], goodValues.email)).toEqual({});
});

test('CNV-38: a choice is the whole text or nothing', () => {
  expect(findFields([topic], ' repair ')).toEqual({ topic: 'Repair' });
  expect(findFields([topic], 'Repair is not what I need')).toEqual({});
});

test.each([
  ['a longer number', 'MS-1234567'],
  ['a part of a word', 'XMS-12345'],
])('CNV-38: %s is not the order number', (_name, said) => {
  expect(findFields([order], said)).toEqual({});
});

test.each(['030 1234567', '(555) 123-4567', 'it is +1 555 123 4567, thanks', '0301234567'])(
  'CNV-38: a phone number is read in "%s"',
  (said) => {
    expect(Object.keys(findFields([phone], said))).toEqual(['phone']);
  },
);

test.each([
  ['an order number', 'SO-12345678'],
  ['a number with a hash', '#0123456789'],
  ['a date', 'It came on 2026-01-05'],
  ['a date of the other kind', 'It came on 05.01.2026'],
  ['a plain number', 'I have 12345678 of them'],
  ['a small grouped number', 'I paid 1 299 000 for it'],
])('CNV-38: %s is no phone number', (_name, said) => {
  expect(findFields([phone], said)).toEqual({});
});

test('CNV-38: text, numbers and shapes without an example are never guessed', () => {
  const types = ['text', 'number', 'order_number', 'sku'] as const;
  const specs = types.map((type): FieldSpec => ({ key: type, label: type, type, isRequired: true }));
  expect(findFields(specs, 'MS-12345 42')).toEqual({});
});

test('CNV-38: a very long text is read at its beginning, at once', () => {
  expect(findFields(all, `${goodValues.email} ${'x '.repeat(50_000)}`)).toEqual({ email: goodValues.email });
  expect(findFields(all, `${'a.'.repeat(50_000)}@ ${goodValues.email}`)).toEqual({});
});
