import { expect, it } from 'vitest';
import { initialsOf } from './initials-of.ts';

it.each([
  ['Olivia Marlow', 'OM'],
  ['ana maria petrov', 'AP'],
  ['Theo', 'T'],
  ['  ', '?'],
  ['🎸 Élodie', 'É'],
  ['jonas@example.com', 'JC'],
])('shortens %j to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
