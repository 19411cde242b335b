import { expect, test } from 'vitest';
import { type FormField, readForm } from './read-form.ts';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  type: 'text',
  isRequired: false,
  state: 'open',
  triesLeft: 3,
  problem: null,
  suggestion: null,
  ...more,
});
const form = (...fields: FormField[]) => ({
  collectionId: 'c',
  actionName: 'Talk',
  isHandoff: true,
  ask: 'form' as const,
  stage: 'fields' as const,
  fields,
  deadlineAt: '',
});

test('WID-15 sends what was given and counts the rest as skipped', () => {
  const asked = form(field('order'), field('email'), field('done', { state: 'given' }));
  expect(readForm(asked, { order: ' MK-1 ', email: ' ', done: 'x' })).toEqual({
    kind: 'ready',
    values: { order: 'MK-1' },
    skipped: ['email'],
  });
});

test('WID-15 an empty required field holds the form back', () => {
  const asked = form(field('email', { isRequired: true }), field('order'));
  expect(readForm(asked, { order: 'MK-1' })).toEqual({ kind: 'missing', keys: ['email'] });
});

test('WID-15 a value that was given is sent again while it is changed, and never taken back', () => {
  const asked = form(field('order', { state: 'given', isRequired: true }), field('email'));
  const typed = { order: 'MK-2', email: 'a@b.co' };
  expect(readForm(asked, typed, ['order'])).toMatchObject({ values: typed, skipped: [] });
  expect(readForm(asked, { email: 'a@b.co' }, ['order'])).toEqual({
    kind: 'ready',
    values: { email: 'a@b.co' },
    skipped: [],
  });
});
