import type { ApiCall, Field } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { checkCall, checkMessage } from './check-call.ts';
import { sampleCall } from './testing/sample-call.ts';

const fields: Field[] = [
  { key: 'order_number', label: 'Order number', type: 'order_number', isRequired: true },
  { key: 'email', label: 'Email', type: 'email', isRequired: true },
];

test('CAL-1: a call that can be made has nothing wrong with it', () => {
  expect(checkCall(sampleCall(), fields)).toEqual([]);
  expect(checkCall(sampleCall({ url: 'https://shop.example' }), fields)).toEqual([]);
});

const json = (template: string) => ({ method: 'POST' as const, body: { kind: 'json' as const, template } });
const header = (name: string, value: string | null = 'x', isSecret = false) => ({
  headers: [{ name, value, isSecret }],
});

test.each<[string, Partial<ApiCall>, string]>([
  ['a value as the host', { url: 'https://{{fields.email}}/x' }, 'url'],
  ['a value at the end of the host', { url: 'https://shop.example{{fields.email}}/x' }, 'url'],
  ['a value as the port', { url: 'https://shop.example:{{fields.email}}/' }, 'url'],
  ['no scheme', { url: 'shop.example/orders' }, 'url'],
  ['another scheme', { url: 'file:///etc/passwd' }, 'url'],
  ['a password in it', { url: 'https://shop:secret@shop.example/' }, 'url'],
  ['steps back', { url: 'https://shop.example/a/../b' }, 'url'],
  ['an unknown field', { url: 'https://shop.example/{{fields.ordr}}' }, 'url'],
  ['a value that is not closed', { url: 'https://shop.example/{{fields.email' }, 'url'],
  ['a value of nowhere', { confirmText: 'Shall I, {{visitor.phone}}?' }, 'confirmText'],
  ['the reply before there is one', { confirmText: 'It is {{reply.status}}?' }, 'confirmText'],
  ['code', { replyText: '{{reply.a + 1}}' }, 'replyText'],
  ['a call of a function', { replyText: '{{reply.a()}}{{}}' }, 'replyText'],
  ['a body with GET', { body: { kind: 'json', template: '{}' } }, 'body.kind'],
  ['no JSON', json('{"a": {{fields.email}}'), 'body.template'],
  ['a header that we set', header('Webhook-Signature'), 'headers.0.name'],
  ['a header of the connection', header('Transfer-Encoding'), 'headers.0.name'],
  ['a header without a value', header('x-shop', null), 'headers.0.value'],
  [
    'a proof that is not asked',
    { reveal: { kind: 'match', fieldKey: 'zip', path: 'zip' } },
    'reveal.fieldKey',
  ],
  ['a proof of nowhere', { reveal: { kind: 'match', fieldKey: 'email', path: 'a b' } }, 'reveal.path'],
])('CAL-1: %s is told at its setting', (_what, change, path) => {
  const problems = checkCall(sampleCall(change), fields);
  expect(problems.map((problem) => problem.path)).toContain(path);
  for (const { message } of problems) expect(message).toMatch(/^[A-Z{“].*[.!?]$/u);
});

test('CAL-1: a header must not stand twice, however it is written', () => {
  const headers = ['X-Shop', 'x-shop'].map((name) => ({ name, value: '1', isSecret: false }));
  expect(checkCall(sampleCall({ headers }), fields)).toMatchObject([{ path: 'headers.1.name' }]);
});

test('CAL-1: a page may give values that nobody asks for, where the template says what to write without', () => {
  expect(checkCall(sampleCall({ url: 'https://shop.example/?c={{fields.cart|none}}' }), fields)).toEqual([]);
});

test('CAL-1: a message is a template too', () => {
  expect(checkMessage('Hello {{visitor.name|there}}', fields)).toEqual([]);
  expect(checkMessage('Hello {{reply.name}}', fields)).toHaveLength(1);
});
