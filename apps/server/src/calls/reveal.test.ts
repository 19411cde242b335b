import type { ApiCall, Field } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { mayReveal, refusalBeforeCall } from './reveal.ts';

function field(type: Field['type']): Field {
  return { key: 'proof', label: 'Proof', type, isRequired: true };
}
function given(value: string, type: Field['type'] = 'email', path = 'customer.email') {
  const reveal: ApiCall['reveal'] = { kind: 'match', fieldKey: 'proof', path };
  return { reveal, asked: [field(type)], fields: { proof: value } };
}
const reply = {
  customer: { email: 'Ada@X.example', phone: '+49 30 123456', pin: 'aB1' },
  number: 'MS-12345',
  contacts: [{ email: 'ben@x.example' }, { email: 'ada@x.example' }],
  zip: 10115,
  empty: '',
};

describe('CAL-8: a reply is shown to whoever gives a value that stands in it', () => {
  test.each<[string, Field['type'], string]>([
    ['ada@x.example', 'email', 'customer.email'],
    [' ADA@x.EXAMPLE ', 'email', 'reply.customer.email'],
    ['ms - 12345', 'order_number', 'number'],
    ['ms-12345', 'sku', 'number'],
    ['0049 (30) 12 34 56', 'phone', 'customer.phone'],
    ['ada@x.example', 'email', 'contacts[*].email'],
    ['10115', 'text', 'zip'],
    ['aB1', 'text', 'customer.pin'],
  ])('%s as %s at %s', (value, type, path) => {
    expect(mayReveal(given(value, type, path), reply)).toBe(true);
  });

  test.each<[string, Field['type'], string]>([
    ['eve@x.example', 'email', 'customer.email'],
    ['ab1', 'text', 'customer.pin'],
    ['', 'email', 'customer.email'],
    ['', 'email', 'empty'],
    [' ', 'text', 'nothing'],
    ['---', 'phone', 'empty'],
    ['undefined', 'text', 'nothing'],
    ['[object Object]', 'text', 'customer'],
    ['ada', 'email', 'customer.email'],
    ['MS-1234', 'order_number', 'number'],
    ['x', 'text', 'not a path!'],
  ])('not for %j as %s at %s', (value, type, path) => {
    expect(mayReveal(given(value, type, path), reply)).toBe(false);
  });

  test('nor where the reply is no JSON', () => {
    expect(mayReveal(given('ada@x.example'), undefined)).toBe(false);
  });

  test('a key on a prototype was not given', () => {
    const reveal: ApiCall['reveal'] = { kind: 'match', fieldKey: 'constructor', path: 'number' };
    expect(mayReveal({ reveal, asked: [], fields: {} }, reply)).toBe(false);
  });
});

test('CAL-9: without the value, or a proof that nobody can give yet, the system is not asked', () => {
  expect(refusalBeforeCall(given(''))).toContain('proof');
  expect(refusalBeforeCall(given('x'))).toBeNull();
  expect(refusalBeforeCall({ reveal: { kind: 'verified' }, asked: [], fields: {} })).toContain('identity');
  expect(mayReveal({ reveal: { kind: 'verified' }, asked: [], fields: {} }, reply)).toBe(false);
});
