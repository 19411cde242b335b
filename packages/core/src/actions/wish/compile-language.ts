import type { Repair } from '../text/repair.ts';
import { makeRepair } from '../text/repair.ts';
import type { Frame, Guard, Language } from './language.ts';
import { compilePattern, requiredWords } from './pattern.ts';

export type CompiledPattern = {
  readonly regex: RegExp;
  /** Numbers of the word sets of which a line needs a word each; without them the regex is not even tried. */
  readonly needs: readonly number[];
};

export type CompiledRow = {
  readonly id: string;
  readonly patterns: readonly CompiledPattern[];
};

export type CompiledGuard = CompiledRow & {
  readonly otherwise: Guard['otherwise'];
  readonly withinCommas: boolean;
};

export type CompiledLanguage = {
  readonly code: string;
  readonly elides: boolean;
  readonly answers: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly noise: ReadonlySet<string>;
  readonly repair: Repair;
  readonly cues: ReadonlySet<string>;
  /** Numbers of the word sets that a word belongs to, and how many sets there are. */
  readonly setsOf: ReadonlyMap<string, readonly number[]>;
  readonly setCount: number;
  /** Words that show a sentence to be in this language; one is needed before it is read at all. */
  readonly familiar: ReadonlySet<string>;
  readonly frames: readonly CompiledRow[];
  readonly unguardedFrames: readonly CompiledRow[];
  readonly bareFrames: readonly CompiledRow[];
  readonly greyFrames: readonly CompiledRow[];
  readonly guards: readonly CompiledGuard[];
  readonly frustration: readonly CompiledRow[];
};

/** Turns the tables of a language into matchers; once, when the module loads. */
export function compileLanguage(language: Language): CompiledLanguage {
  const sets = new Map<string, number>();
  const setsOf = new Map<string, number[]>();
  const compiled = (row: Frame | Guard): CompiledRow => ({
    id: row.id,
    patterns: row.pattern.map((pattern) => ({
      regex: compilePattern(pattern, language.lexicon),
      needs: [...requiredWords(pattern, language.lexicon)].map(([set, words]) =>
        numberOf(set, words, { sets, setsOf }),
      ),
    })),
  });
  const tables = compileTables(language, compiled);
  return {
    code: language.code,
    elides: language.elides ?? false,
    answers: new Set(language.answers),
    spellings: new Map([...gluedWords(language), ...spelledWords(language)]),
    noise: new Set(language.noise),
    repair: makeRepair(
      repairable(language),
      new Set([...language.realWords, ...allWords(language), ...patternWords(language)]),
    ),
    cues: new Set(cuesOf(language)),
    familiar: new Set(familiarWords(language)),
    setsOf,
    setCount: sets.size,
    ...tables,
  };
}

function compileTables(language: Language, compiled: (row: Frame | Guard) => CompiledRow) {
  return {
    frames: language.frames.filter((frame) => !frame.unguarded).map(compiled),
    unguardedFrames: language.frames.filter((frame) => frame.unguarded).map(compiled),
    bareFrames: language.bareFrames.map(compiled),
    greyFrames: language.greyFrames.map(compiled),
    guards: language.guards.map((guard) => ({
      ...compiled(guard),
      otherwise: guard.otherwise,
      withinCommas: guard.withinCommas ?? false,
    })),
    frustration: language.frustration.map(compiled),
  };
}

type WordSets = { readonly sets: Map<string, number>; readonly setsOf: Map<string, number[]> };

function numberOf(set: string, words: readonly string[], { sets, setsOf }: WordSets): number {
  const known = sets.get(set);
  if (known !== undefined) return known;
  const number = sets.size;
  sets.set(set, number);
  for (const word of new Set(words)) {
    const numbers = setsOf.get(word);
    if (numbers) numbers.push(number);
    else setsOf.set(word, [number]);
  }
  return number;
}

function spelledWords(language: Language): [string, readonly string[]][] {
  return Object.entries(language.spellings).flatMap(([meant, written]) =>
    written.split(' ').map((word): [string, readonly string[]] => [word, meant.split(' ')]),
  );
}

function gluedWords(language: Language): [string, readonly string[]][] {
  return language.glued.flatMap(({ left, lists }) =>
    lists
      .flatMap((name) => language.lexicon[name] ?? [])
      .filter((entry) => !entry.includes('_'))
      .map((right): [string, readonly string[]] => [left + right, [left, right]]),
  );
}

const minFamiliarChars = 3;

function allWords(language: Language): string[] {
  return Object.values(language.lexicon)
    .flat()
    .flatMap((entry) => entry.split('_'));
}

/** Words that stand in the patterns themselves are meant as they are written there. */
function patternWords(language: Language): string[] {
  const { frames, bareFrames, greyFrames, guards, frustration } = language;
  return [frames, bareFrames, greyFrames, guards, frustration]
    .flat()
    .flatMap(({ pattern }) => pattern)
    .flatMap((pattern) => pattern.replace(/\{[^}]*\}/gu, ' ').match(/\p{L}+/gu) ?? []);
}

function familiarWords(language: Language): string[] {
  const entries = [...Object.values(language.lexicon).flat(), ...Object.values(language.spellings)];
  return entries.flatMap((entry) => entry.split(/[_ ]/)).filter((word) => word.length >= minFamiliarChars);
}

/** Of an entry of several words the longest tells most: "get_hold_of" is read for at "hold". */
function cuesOf(language: Language): string[] {
  const entries = language.cues.lists.flatMap((name) => language.lexicon[name] ?? []);
  return [...entries, ...language.cues.words].map((entry) =>
    entry.split('_').reduce((longest, word) => (word.length > longest.length ? word : longest)),
  );
}

/** The lists whose words carry a wish; a slip in any other word does no harm. */
const repairedLists = [
  'human',
  'staff',
  'expert',
  'someone',
  'service',
  'departmentNoun',
  'talk',
  'join',
  'reach',
];

/** Of entries of several words only the long ones: "make" and "touch" have too many neighbours. */
const minCharsWithinEntry = 7;

function repairable(language: Language): string[] {
  return repairedLists
    .flatMap((name) => language.lexicon[name] ?? [])
    .flatMap((entry) => {
      const parts = entry.split('_');
      return parts.length === 1 ? parts : parts.filter((word) => word.length >= minCharsWithinEntry);
    });
}
