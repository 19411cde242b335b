import { expect, test } from 'vitest';
import { checkRules } from './rules.ts';
import { readSources, readTree } from './tree.ts';

const spec = (text: string) => [{ path: 'docs/spec/sample.md', text }];
const tests = (text: string) => [{ path: 'sample.test.ts', text }];
/** Written apart, so that this file does not claim to test a real rule. */
const one = `SMP${'-'}1`;
const two = `SMP${'-'}2`;

test('each rule of docs/spec has a test, and each rule that a test names is in docs/spec', () => {
  expect(checkRules(readTree(['docs/spec'], ['.md']), readSources())).toEqual([]);
});

test('a rule without a test is found', () => {
  expect(checkRules(spec(`**${one}** Holds.\n- **${two}** Too.`), tests(`test('${one} holds', f)`))).toEqual([
    `docs/spec/sample.md:2 ${two} has no test; title one "${two} ..."`,
  ]);
});

test('a test of a rule that is gone is found, other ids are left alone', () => {
  const titles = `test('${one} holds', f);\ntest('${two} holds in UTF-8', f)`;
  expect(checkRules(spec(`**${one}** Holds.`), tests(titles))).toHaveLength(1);
});

test('an id that is defined twice is found', () => {
  const twice = spec(`**${one}** Holds.\n\n**${one}** Holds not.`);
  expect(checkRules(twice, tests(`test('${one}', f)`))).toHaveLength(1);
});

test('a comment does not test a rule, a table of titles does', () => {
  expect(checkRules(spec(`**${one}** Holds.`), tests(`// ${one}`))).toHaveLength(1);
  expect(checkRules(spec(`**${one}** Holds.`), tests(`const table = [['${one}', 2]];`))).toEqual([]);
});
