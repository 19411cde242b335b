import { expect, test } from 'vitest';
import { applyMark, type Mark, type Selected } from './text-marks.ts';

/** Brackets stand for the ends of the selection. */
function selected(marked: string): Selected {
  const start = marked.indexOf('‹');
  const text = marked.replace('‹', '');
  return { text: text.replace('›', ''), start, end: text.indexOf('›') };
}

function shown({ text, start, end }: Selected): string {
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

test.each<[Mark, string, string]>([
  ['bold', 'We are ‹closed› today', 'We are **‹closed›** today'],
  ['bold', 'We are **‹closed›** today', 'We are ‹closed› today'],
  ['heading', 'Ret‹›urns\nWithin 30 days', '‹## Returns›\nWithin 30 days'],
  ['heading', '‹## Returns›', '‹Returns›'],
  ['subheading', '## Ret‹›urns', '‹### Returns›'],
  ['list', 'a\n‹b\nc›\nd', 'a\n‹- b\n- c›\nd'],
  ['list', '‹- b\n- c›', '‹b\nc›'],
  ['numbered', '‹- b\n- c›', '‹1. b\n2. c›'],
  ['link', 'See ‹our shop›.', 'See [our shop](‹https://›).'],
  ['link', 'See ‹›.', 'See [link](‹https://›).'],
])('%s: %s', (mark, before, after) => {
  expect(shown(applyMark(selected(before), mark))).toBe(after);
});

test.each<Mark>(['bold', 'heading', 'list', 'numbered'])('%s twice is as before', (mark) => {
  const once = applyMark(selected('One\n‹two›\nthree'), mark);
  expect(applyMark(once, mark).text).toBe('One\ntwo\nthree');
});
