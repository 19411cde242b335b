import { expect, test } from 'vitest';
import { type Hint, topicOf } from './bus.ts';
import { hintVersion } from './hint-version.ts';
import { busLimits } from './limits.ts';
import { parseHint, readHead } from './parse-hint.ts';
import { appended, sampleHints } from './testing/sample-hints.ts';
import { writeHint } from './write-hint.ts';

test.each(sampleHints.map((hint) => [hint.kind, hint] as const))(
  'NOD-2: a hint %s arrives as it was sent, dates and maps included',
  (_kind, hint) => {
    expect(read(write(hint))).toEqual(hint);
    expect(readHead(write(hint), 'there')?.topic).toEqual(topicOf(hint));
  },
);

test('NOD-1: a node leaves unread what it has sent itself', () => {
  expect(readHead(write(appended()), 'here')).toBeNull();
});

test('NOD-2: what another release has written is left alone', () => {
  expect(read(write(appended()).replace(hintVersion, `${hintVersion}1`))).toBeNull();
});

test.each([
  ['nothing', () => ''],
  ['no body', (text: string) => text.split('\n')[0] ?? ''],
  ['half a body', (text: string) => text.slice(0, -20)],
  ['a row without its seq', (text: string) => text.replace('"seq":1,"state"', '"state"')],
  ['a row whose date is text', (text: string) => text.replace('"last_at":{"$date"', '"last_at":{"at"')],
  ['names that are no map', (text: string) => text.replace('"$map"', '"map"')],
  ['a kind that nobody knows', (text: string) => text.replace('"kind":"appended"', '"kind":"forgotten"')],
  ['another conversation than it says', (text: string) => text.replace('cnv_', 'cnv_9')],
])('NOD-2: a hint of another shape is left alone: %s', (_what, spoil) => {
  const text = write(appended());
  expect(spoil(text)).not.toBe(text);
  expect(read(spoil(text))).toBeNull();
});

test('NOD-3: an append that is too large goes out without its entries, at the head', () => {
  // Three bytes to a character: it is the bytes that count.
  const large = appended({ seq: 7, body: '한'.repeat(busLimits.maxHintBytes / 3) });
  const { stretch } = large;
  const small = { ...large, stretch: { ...stretch, row: { ...stretch.row, last_text: 'short' } } };
  expect(read(write(small))).toEqual({ ...small, stretch: { ...small.stretch, from: 7, entries: [] } });
});

test('NOD-3: any other hint that is too large is left out', () => {
  const [, words] = sampleHints;
  if (words?.kind !== 'signal') throw new Error('The second is words of an answer');
  const signal = { kind: 'progress' as const, turnId: 'trn_1', text: 'a'.repeat(busLimits.maxHintBytes) };
  expect(writeHint({ ...words, signal }, 'here')).toBeNull();
});

function write(hint: Hint): string {
  return writeHint(hint, 'here') ?? '';
}

function read(text: string): Hint | null {
  const unread = readHead(text, 'there');
  return unread && parseHint(unread);
}
