import { type ApiCall, newAction, noStarts, type SaveActionRequest } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { changesBetween } from './action-changes.ts';

const person = newAction({ name: 'Talk to a person', starts: { ...noStarts, phrases: ['a human'] } });
const call: ApiCall = {
  method: 'GET',
  url: 'https://shop.example/orders/{{fields.order_number}}',
  headers: [{ name: 'Authorization', value: 'Bearer sesame', isSecret: true }],
  body: { kind: 'none', template: '' },
  timeoutSeconds: 10,
  hasEffect: false,
  confirmText: '',
  replyText: 'It is {{reply.status}}.',
  errorText: '',
  reveal: { kind: 'anyone' },
};
const status = newAction({ name: 'Where is it', logic: { kind: 'call_api', call } });

test('EDT-2: names each setting that changed, with what it was and what it is', () => {
  const starts = { ...person.starts, phrases: ['a human', 'a person'], lowRating: true };
  const after: SaveActionRequest = { ...person, name: 'Talk to us', starts };
  expect(changesBetween(person, after)).toEqual({
    what: 'changed',
    changes: [
      { setting: 'name', from: 'Talk to a person', to: 'Talk to us' },
      { setting: 'phrases', from: '“a human”', to: '“a human”, “a person”' },
      { setting: 'lowRating', from: null, to: 'on' },
    ],
  });
});

test('EDT-2: calls switching on and off by its name, and nothing nothing', () => {
  expect(changesBetween(person, { ...person, isEnabled: false })).toEqual({ what: 'disabled', changes: [] });
  expect(changesBetween({ ...person, isEnabled: false }, person)).toEqual({ what: 'enabled', changes: [] });
  expect(changesBetween(person, { ...person })).toBeNull();
});

test('EDT-3: tells that a secret was replaced, never what it is', () => {
  const headers = call.headers.map((header) => ({ ...header, value: null }));
  const before: SaveActionRequest = { ...status, logic: { kind: 'call_api', call: { ...call, headers } } };
  expect(changesBetween(before, status)?.changes).toEqual([
    { setting: 'secret', from: null, to: 'Authorization' },
  ]);
  expect(JSON.stringify(changesBetween(person, status))).not.toContain('sesame');
  expect(changesBetween(before, before)).toBeNull();
});

test('EDT-2: a long text is shortened', () => {
  const long = { ...person, texts: { followUp: 'x'.repeat(900), followUpClosed: '' } };
  expect(changesBetween(person, long)?.changes[0]?.to).toHaveLength(300);
});
