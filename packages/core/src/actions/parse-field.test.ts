import { sampleFields } from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import type { FieldSpec, FieldType } from './field.ts';
import { type FieldProblem, parseField } from './parse-field.ts';

const { email, order, phone, topic } = sampleFields;
const text = fieldOf('text');
const number = fieldOf('number');
const anyOrder = fieldOf('order_number');

/** What is kept of `typed`, or the problem with it. */
function read(spec: FieldSpec, typed: string): string | { problem: FieldProblem } {
  const reading = parseField(spec, typed);
  return reading.kind === 'ok' ? reading.value : { problem: reading.problem };
}

describe('every value', () => {
  test('CNV-34: is trimmed and its white space made single', () => {
    expect(read(text, '  two   left\n hands ')).toBe('two left hands');
  });

  test.each([text, number, email, order, phone, topic])('CNV-34: $type is not empty', (spec) => {
    for (const nothing of ['', '   ', '\n\t']) expect(read(spec, nothing)).toEqual({ problem: 'empty' });
  });

  test('CNV-34: has at most 200 characters', () => {
    expect(read(text, 'a'.repeat(200))).toBe('a'.repeat(200));
    expect(read(text, 'a'.repeat(201))).toEqual({ problem: 'too_long' });
  });
});

describe('email, phone, number', () => {
  test.each([
    ['Ada@Example.COM', 'ada@example.com'],
    ['ada+banjo@mail.shop.example', 'ada+banjo@mail.shop.example'],
    ["o'brien@example.ie", "o'brien@example.ie"],
  ])('CNV-35: %s is an email', (typed, kept) => {
    expect(read(email, typed)).toBe(kept);
  });

  test.each([
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'a da@example.com',
    'ada@example.com, ben@example.com',
  ])('CNV-35: %s is no email', (typed) => {
    expect(read(email, typed)).toEqual({ problem: 'not_an_email' });
  });

  test.each(['+49 30 1234567', '(555) 123-4567', '030/123456', '123456'])(
    'CNV-35: %s is a phone number',
    (typed) => {
      expect(read(phone, typed)).toBe(typed);
    },
  );

  test.each(['12345', '1234567890123456', 'call me', '030 123456 ext 7', '49+30123456'])(
    'CNV-35: %s is no phone number',
    (typed) => {
      expect(read(phone, typed)).toEqual({ problem: 'not_a_phone' });
    },
  );

  test.each([
    ['42', '42'],
    ['-1,5', '-1.5'],
    ['+0.25', '+0.25'],
  ])('CNV-35: %s is a number', (typed, kept) => {
    expect(read(number, typed)).toBe(kept);
  });

  test.each(['four', '1e9', '1.2.3', '1234567890123456', '12 000'])('CNV-35: %s is no number', (typed) => {
    expect(read(number, typed)).toEqual({ problem: 'not_a_number' });
  });
});

describe('choice', () => {
  test('CNV-36: is one of the options, as the owner wrote it', () => {
    expect(read(topic, 'rEPAIR')).toBe('Repair');
    expect(read(topic, 'Repairs')).toEqual({ problem: 'not_an_option' });
    expect(read(fieldOf('choice'), 'Repair')).toEqual({ problem: 'not_an_option' });
  });
});

describe('order number and SKU', () => {
  test.each([
    ['MS-12345', 'MS-12345'],
    ['ms-12345', 'MS-12345'],
    ['#ms 12345', 'MS 12345'],
    ['MS12345', 'MS12345'],
    ['MS-1234', 'MS-1234'],
    ['MS-123456', 'MS-123456'],
  ])('CNV-37: %s has the shape of MS-12345', (typed, kept) => {
    expect(read(order, typed)).toBe(kept);
  });

  test.each(['MS-123', 'MS-1234567', 'XX-12345', '12345', 'MS-12345 please'])(
    'CNV-37: %s has not',
    (typed) => {
      expect(read(order, typed)).toEqual({ problem: 'wrong_shape' });
    },
  );

  test('CNV-37: the example is no pattern', () => {
    const spec: FieldSpec = { ...fieldOf('sku'), example: 'A.1+(2)' };
    expect(read(spec, 'A.1+(2)')).toBe('A.1+(2)');
    expect(read(spec, 'AX1+(2)')).toEqual({ problem: 'wrong_shape' });
  });

  test('CNV-37: without an example it holds a digit', () => {
    expect(read(anyOrder, '#A77/2')).toBe('A77/2');
    expect(read({ ...anyOrder, example: '' }, '100234')).toBe('100234');
    expect(read(anyOrder, 'the red one')).toEqual({ problem: 'wrong_shape' });
    expect(read(anyOrder, '7')).toEqual({ problem: 'wrong_shape' });
  });
});

function fieldOf(type: FieldType): FieldSpec {
  return { key: type, label: type, type, isRequired: false };
}
