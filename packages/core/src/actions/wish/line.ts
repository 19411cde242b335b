import type { CompiledLanguage, CompiledPattern, CompiledRow } from './compile-language.ts';
import { barrier, questionMark } from './pattern.ts';

/** What patterns are tried on: every word between single spaces, then the question mark. */
export type Line = {
  readonly text: string;
  /** By number of word set: 1 where the line holds a word of it. */
  readonly holds: Uint8Array;
};

/** Words `from` to `to` of a line, the end excluded; its question mark counts as one. */
export type LineMatch = { readonly row: string; readonly from: number; readonly to: number };

export function toLine(words: readonly string[], isQuestion: boolean, language: CompiledLanguage): Line {
  const text = ` ${words.join(' ')} ${isQuestion ? `${questionMark} ` : ''}`;
  const holds = new Uint8Array(language.setCount);
  for (const word of words) for (const set of language.setsOf.get(word) ?? []) holds[set] = 1;
  return { text, holds };
}

export function firstMatch(line: Line, rows: readonly CompiledRow[]): LineMatch | undefined {
  for (const row of rows) {
    for (const pattern of row.patterns) {
      const match = matchOf(pattern, line);
      if (match) return { row: row.id, ...wordRange(line.text, match.index, match[0]) };
    }
  }
  return undefined;
}

const maxCutsPerPattern = 8;

/** Takes out all that a pattern matches. Each word becomes a barrier, so that the others keep their places. */
export function takeOut(
  line: Line,
  row: CompiledRow,
): { readonly rest: Line; readonly cuts: readonly LineMatch[] } {
  let rest = line;
  const cuts: LineMatch[] = [];
  for (const pattern of row.patterns) {
    for (let n = 0; n < maxCutsPerPattern; n += 1) {
      const match = matchOf(pattern, rest);
      if (!match) break;
      const { from, to } = wordRange(rest.text, match.index, match[0]);
      cuts.push({ row: row.id, from, to });
      const start = match[0].startsWith(' ') ? match.index + 1 : match.index;
      const after = rest.text.slice(match.index + match[0].length);
      rest = { ...rest, text: `${rest.text.slice(0, start)}${`${barrier} `.repeat(to - from)}${after}` };
      if (to === from) break;
    }
  }
  return { rest, cuts };
}

function matchOf({ regex, needs }: CompiledPattern, line: Line): RegExpExecArray | null {
  for (const set of needs) if (line.holds[set] !== 1) return null;
  return regex.exec(line.text);
}

function wordRange(line: string, index: number, matched: string): { from: number; to: number } {
  const isAtStart = matched.startsWith(' ');
  const from = spacesIn(line.slice(0, isAtStart ? index + 1 : index)) - 1;
  return { from, to: from + spacesIn(matched) - (isAtStart ? 1 : 0) };
}

function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
