import { describe, expect, test } from 'vitest';
import { parseReply } from './parse-reply.ts';
import { renderText } from './render-text.ts';
import type { TemplateValues } from './template-values.ts';

const values: TemplateValues = {
  fields: { order_number: 'MS-12345' },
  visitor: { email: null, name: null },
  page: { url: null },
  conversation: { id: 'cnv_1' },
};

/** What a visitor reads of this reply. */
function read(template: string, json: string, language = 'en'): string {
  return renderText(template, { ...values, reply: parseReply(Buffer.from(json)) }, language).text;
}

describe('CAL-6: a reply is mapped into words', () => {
  test.each([
    [
      'Order {{reply.id}} is {{reply.status}}.',
      '{"id": "MS-1", "status": "on its way"}',
      'Order MS-1 is on its way.',
    ],
    ['{{ reply.a.b[1].c }}', '{"a": {"b": [{}, {"c": "deep"}]}}', 'deep'],
    ['{{reply["odd key"].x}}', '{"odd key": {"x": "found"}}', 'found'],
    ['{{reply[0].n}}', '[{"n": "first"}]', 'first'],
    ['{{reply.items[*].name}}', '{"items": [{"name": "Lute"}, {"n": 1}, {"name": "Oud"}]}', 'Lute, Oud'],
    ['{{reply.tags}}', '{"tags": ["a", 2, {"x": 1}, null, ["b"]]}', 'a, 2'],
    ['{{reply.n}}', '{"n": 12345678901234567890}', '12345678901234567890'],
    ['{{reply.n}} €', '{"n": 10.50}', '10.50 €'],
    ['{{reply.n}}', '{"n": -0.5}', '-0.5'],
    ['{{reply.at}}', '{"at": "2026-11-24"}', '24 November 2026'],
    ['{{reply.at}}', '{"at": "2026-11-24T09:30:00.000Z"}', '24 November 2026, 09:30 UTC'],
    ['{{reply.at}}', '{"at": "2026-11-24T09:30:00+01:00"}', '24 November 2026, 09:30'],
    ['{{reply.at}}', '{"at": "2026-99-24"}', '2026-99-24'],
    ['{{reply.is}}', '{"is": true}', 'yes'],
    ['{{fields.order_number}}: {{reply}}', '"shipped"', 'MS-12345: shipped'],
  ])('%s of %s', (template, json, text) => {
    expect(read(template, json)).toBe(text);
  });

  test('dates and yes are said in the visitor’s language', () => {
    expect(read('{{reply.at}}: {{reply.is}}', '{"at": "2026-11-24", "is": false}', 'de')).toBe(
      '24. November 2026: nein',
    );
  });

  test.each([
    ['missing', '{}'],
    ['empty', '{"x": " "}'],
    ['null', '{"x": null}'],
    ['an object', '{"x": {"y": 1}}'],
    ['an empty list', '{"x": []}'],
  ])('a value that is %s gives way to its fallback, and is told without one', (_what, json) => {
    expect(read('Status: {{reply.x|not known yet}}', json)).toBe('Status: not known yet');
    const reply = parseReply(Buffer.from(json));
    expect(renderText('It is {{reply.x}} , sorry', { ...values, reply })).toEqual({
      text: 'It is, sorry',
      missing: ['reply.x'],
    });
  });

  test.each(['__proto__', 'constructor', 'toString', 'map'])('%s is a key like any other', (key) => {
    expect(read(`{{reply.${key}|none}}`, '{"a": 1}')).toBe('none');
    expect(read(`{{reply.${key}|none}}`, `{"${key}": "own"}`)).toBe('own');
    expect(read(`{{reply.list.${key}|none}}`, '{"list": ["x"]}')).toBe('none');
  });

  test('nothing is read off what every object has', () => {
    for (const path of [
      'reply.constructor.name',
      'reply.toString.name',
      'reply.__proto__.constructor.name',
    ]) {
      expect(read(`{{${path}|none}}`, '{"a": 1}')).toBe('none');
    }
  });

  test('a list knows how long it is', () => {
    expect(read('{{reply.items.length}} things', '{"items": [1, 2, 3]}')).toBe('3 things');
  });
});

describe('CAL-7: what comes back is data', () => {
  test('a value is not read as a template', () => {
    expect(read('{{reply.x}}', '{"x": "{{fields.order_number}}"}')).toBe('{{fields.order_number}}');
  });

  test.each([
    ['<p>Sent <b>today</b> &amp; safe</p>', 'Sent today & safe'],
    ['a<script>steal()</script>b', 'a b'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['<img src=x onerror=alert(1)>', '—'],
    ['one<br>two', 'one\ntwo'],
    ['&#x41;&#66;&euro;&unknown;', 'AB€&unknown;'],
    ['evil\u202etxt\u200b\0\x07', 'eviltxt'],
  ])('markup and what is not seen go: %j', (html, text) => {
    expect(read('{{reply.x|—}}', JSON.stringify({ x: html }))).toBe(text);
  });

  test('no words in a value hide where a link leads; the owner’s own may stand for one', () => {
    expect(read('{{reply.x}}', '{"x": "[Pay here](https://evil.example)"}')).toBe(
      '[Pay here] (https://evil.example)',
    );
    expect(read('[Track it]({{reply.x}})', '{"x": "https://post.example/1"}')).toBe(
      '[Track it](https://post.example/1)',
    );
  });

  test('one value, a list and the whole are bounded', () => {
    expect(read('{{reply.x}}', JSON.stringify({ x: 'long '.repeat(2000) })).length).toBeLessThanOrEqual(500);
    expect(read('{{reply.x}}', JSON.stringify({ x: Array.from({ length: 500 }, (_, i) => i) }))).toBe(
      '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …',
    );
    const six = Array.from({ length: 6 }, () => '{{reply.x}}').join(' ');
    expect(read(six, JSON.stringify({ x: 'y'.repeat(500) })).length).toBeLessThanOrEqual(2000);
  });

  test('hostile markup takes no time', () => {
    const before = performance.now();
    for (const text of [
      '<'.repeat(200_000),
      '<script'.repeat(30_000),
      '&'.repeat(200_000),
      ' \n'.repeat(90_000),
    ]) {
      read('{{reply.x|—}}', JSON.stringify({ x: text }));
    }
    expect(performance.now() - before).toBeLessThan(500);
  });
});

test('CAL-7: garbage, half a character and JSON without end of depth are no reply', () => {
  expect(parseReply(Buffer.from('<html>'))).toBeUndefined();
  expect(parseReply(Buffer.from(''))).toBeUndefined();
  expect(parseReply(Buffer.from([0x22, 0xff, 0x22]))).toBeUndefined();
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(() => parseReply(Buffer.from(deep))).not.toThrow();
});
