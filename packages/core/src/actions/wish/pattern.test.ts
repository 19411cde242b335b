import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern.ts';

const lexicon = { person: ['human', 'live_agent'], closing: ['please'] };
const matches = (pattern: string, line: string) => compilePattern(pattern, lexicon).test(line);

describe('patterns', () => {
  it.each([
    ['get {person}', ' get live agent ', true],
    ['get {person}', ' forget human ', false],
    ['get a? {person}', ' get a human ', true],
    ['get any*2 {person}', ' get me a human ', true],
    ['get any*2 {person}', ' get me a good human ', false],
    ['get any+1 {person}', ' get human ', false],
    ['{person} END', ' human please ', true],
    ['{person} END', ' human hair ', false],
    ['{person} END', ' human | hair ', true],
    ['^ {person} $', ' human ? ', true],
    ['^ {person} QUESTION', ' human ', false],
    ['!not any {person}', ' not human ', false],
    ['<not {person}', ' not human ', false],
    ['get =a any {person}', ' get a human ', true],
    ['robot|{person}', ' robot ', true],
  ])('%s on "%s" is %s', (pattern, line, expected) => {
    expect(matches(pattern, line)).toBe(expected);
  });

  it('refuses a list that the lexicon does not have', () => {
    expect(() => matches('{nobody}', '')).toThrow(/"nobody"/);
  });
});
