import { describe, expect, test } from 'vitest';
import { renderForm, renderHeader, renderJson, renderPlain, renderUrl } from './render-request-parts.ts';
import type { TemplateValues } from './template-values.ts';

function valuesOf(value: string): TemplateValues {
  return {
    fields: { x: value },
    visitor: { email: 'ada@x.example', name: null },
    page: { url: 'https://shop.example/a?b=c' },
    conversation: { id: 'cnv_1' },
  };
}

const hostile = [
  `"quoted" and 'single'`,
  'back\\slash \\" \\u0022',
  'one\nline\r\nX-Injected: yes',
  '{{fields.x}} {{visitor.email}}',
  '","admin":true,"y":"',
  '&admin=true#top?x=1',
  '../../admin',
  '🎸 ключ \u2028 \ufeff',
  '\ud800 half',
  '__proto__',
  '%2e%2e%2fadmin',
  '</script><script>',
  '\0 zero',
];

describe('CAL-2: a value stays a value, whatever it holds', () => {
  test.each(hostile)('JSON string: %j', (value) => {
    const rendered = renderJson('{"order": "{{fields.x}}", "n": 1}', valuesOf(value));
    const read = JSON.parse(textOf(rendered));
    expect(read).toEqual({ order: value.toWellFormed().trim(), n: 1 });
  });

  test('cut in the middle of a sign', () => {
    const long = valuesOf(`${'a'.repeat(999)}🎸`);
    expect(renderUrl('https://shop.example/{{fields.x}}', long)).toMatchObject({ kind: 'ok' });
    expect(renderForm('x={{fields.x}}', long)).toMatchObject({ kind: 'ok' });
  });

  test.each(hostile)('JSON without quotes: %j', (value) => {
    const read = JSON.parse(textOf(renderJson('{"order": {{fields.x}}}', valuesOf(value))));
    expect(read).toEqual({ order: value.toWellFormed().trim() });
  });

  test.each(hostile)('query: %j', (value) => {
    const url = new URL(textOf(renderUrl('https://api.example/find?x={{fields.x}}&y=1', valuesOf(value))));
    expect(url.origin + url.pathname + url.hash).toBe('https://api.example/find');
    expect([...url.searchParams]).toEqual([
      ['x', value.toWellFormed().trim()],
      ['y', '1'],
    ]);
  });

  test.each(hostile)('path: %j', (value) => {
    const url = new URL(textOf(renderUrl('https://api.example/orders/{{fields.x}}/cancel', valuesOf(value))));
    expect(url.pathname.split('/')).toHaveLength(4);
    expect(url.search + url.hash).toBe('');
    expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(value.toWellFormed().trim());
  });

  test.each(hostile)('form: %j', (value) => {
    const form = new URLSearchParams(textOf(renderForm('a={{fields.x}}&b=2', valuesOf(value))));
    expect([...form]).toEqual([
      ['a', value.toWellFormed().trim()],
      ['b', '2'],
    ]);
  });

  test.each(hostile)('header: %j', (value) => {
    expect(textOf(renderHeader('order {{fields.x}}', valuesOf(value)))).toMatch(/^order [\x20-\x7e]*$/u);
  });
});

test('CAL-2: a line break in a header is a space, and what is no plain character is written in plain ones', () => {
  expect(textOf(renderHeader('a {{fields.x}}', valuesOf('b\r\nX-Evil: €')))).toBe('a b X-Evil: %E2%82%AC');
});

describe('CAL-3: an address leads nowhere else', () => {
  test.each(['.', '..', '%2e%2e', '.%2E', ' .. '])('a value that climbs: %j', (value) => {
    const rendered = renderUrl('https://api.example/orders/{{fields.x}}', valuesOf(value));
    if (rendered.kind === 'ok') expect(new URL(rendered.text).pathname).toMatch(/^\/orders\/.+/u);
    else expect(rendered.problem).toContain('another address');
  });

  test('two values that climb together', () => {
    const rendered = renderUrl('https://api.example/a/{{fields.x}}{{fields.x}}/b', valuesOf('.'));
    expect(rendered.kind).toBe('bad');
  });

  test('a value that is not there is no shorter address: /orders/ would be the orders of everybody', () => {
    for (const value of ['', '  ']) {
      expect(renderUrl('https://api.example/orders/{{fields.x}}', valuesOf(value))).toMatchObject({
        kind: 'bad',
        problem: expect.stringContaining('{{fields.x}}'),
      });
    }
    expect(textOf(renderUrl('https://api.example/o/{{fields.x|none}}', valuesOf('')))).toMatch(/\/o\/none$/u);
  });

  test('the longest value still makes no endless address', () => {
    const rendered = renderUrl('https://api.example/{{fields.x}}', valuesOf('€'.repeat(1000)));
    expect(rendered).toMatchObject({ kind: 'bad', problem: expect.stringContaining('too long') });
  });
});

describe('CAL-2: bodies', () => {
  test.each([
    ['3', { n: 3 }],
    ['-2.50', { n: -2.5 }],
    ['007', { n: '007' }],
    ['12345678901234567890', { n: '12345678901234567890' }],
    ['1e9', { n: '1e9' }],
    ['true', { n: 'true' }],
    ['', { n: null }],
  ])('a number without quotes is one, anything else a string: %j', (value, read) => {
    expect(JSON.parse(textOf(renderJson('{"n": {{fields.x}}}', valuesOf(value))))).toEqual(read);
  });

  test('what is in a string and what is not is told by the JSON around it', () => {
    const template = String.raw`{"a\"": "x\\", "b": {{fields.x}}, "c": "\"{{fields.x}}\""}`;
    expect(JSON.parse(textOf(renderJson(template, valuesOf('q"'))))).toEqual({
      'a"': 'x\\',
      b: 'q"',
      c: '"q""',
    });
  });

  test('a name on a prototype is no value', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(textOf(renderPlain(`{{fields.${name}|none}}`, valuesOf('x')))).toBe('none');
    }
  });

  test('a template that is broken is not sent', () => {
    expect(renderPlain('{{fields.x', valuesOf('x')).kind).toBe('bad');
    expect(renderJson('{"a": }', valuesOf('x')).kind).toBe('bad');
  });
});

function textOf(rendered: { kind: 'ok'; text: string } | { kind: 'bad'; problem: string }): string {
  if (rendered.kind === 'bad') throw new Error(rendered.problem);
  return rendered.text;
}
