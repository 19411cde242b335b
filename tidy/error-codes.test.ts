import { expect, test } from 'vitest';
import { checkErrorCodes } from './error-codes.ts';
import { readTree } from './tree.ts';

const source = (text: string) => ({ path: 'errors.ts', text });
const page = (text: string) => ({ path: 'errors.md', text });

test('the reference page explains each error code, and no other', () => {
  const [codes] = readTree(['packages/protocol/src'], ['/errors.ts']);
  const [reference] = readTree(['docs/reference'], ['/errors.md']);
  if (codes === undefined && reference === undefined) return;
  expect(checkErrorCodes(codes ?? source(''), reference ?? page(''))).toEqual([]);
});

test('an unexplained code and an explained one that is gone are found', () => {
  const codes = source(
    `export const errorCodes = { 'not_found': { status: 404 }, tooLarge: { status: 413 } } as const;`,
  );
  expect(checkErrorCodes(codes, page('| `not_found` | Check the id. |\n| `gone` | |'))).toEqual([
    'errors.md does not explain tooLarge; add a line that says what to do',
    'errors.md:2 explains gone, which no longer exists',
  ]);
});

test('codes may be the texts of the members', () => {
  const codes = source(`export const errorCodes = { notFound: 'not_found' } satisfies Codes;`);
  expect(checkErrorCodes(codes, page('### `not_found`'))).toEqual([]);
});

test('a page without codes to compare with is not a pass', () => {
  expect(checkErrorCodes(source('export const other = {};'), page(''))).toHaveLength(1);
});
