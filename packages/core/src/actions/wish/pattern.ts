export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** Stands where a guard took words out; no pattern reaches across it. */
export const barrier = '|';
export const questionMark = '?';

const token = /^([!=<]?)(.+?)(\?|[*+]\d+)?$/u;

/**
 * Compiles a row of a frame or guard table. Words are separated by spaces:
 *
 * - `talk|speak` one of these words; `get_hold_of` several words in a row
 * - `{person}` any entry of that lexicon list; `{person|team}` of either; `{person}|you` mixes both
 * - `any` whatever word
 * - suffix `?` may be missing; `*3` up to three times; `+3` one to three times
 * - prefix `=` must follow but is not taken; `!` must not follow; `<` must not come right before
 * - `^` and `$` the ends of the sentence; `QUESTION` its question mark
 * - `END` the end, or a word of the list `closing` that may follow the person asked for ("human please", not "human hair")
 *
 * The text to match is `" word word "`: every word followed by one space. Repeats are bounded, so no input can
 * make matching run away.
 */
export function compilePattern(pattern: string, lexicon: Lexicon): RegExp {
  const source = pattern
    .split(' ')
    .map((part) => compileToken(part, lexicon))
    .join('');
  return new RegExp(pattern.startsWith('^') ? source : `(?<= )${source}`, 'u');
}

/**
 * What a line must hold for the pattern to match: of each set at least one word. Sets are named by their source, so that
 * a word list that many patterns share is looked up once a line.
 */
export function requiredWords(pattern: string, lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const required = new Map<string, readonly string[]>();
  for (const part of pattern.split(' ')) {
    const [, look = '', body = '', repeat = ''] = token.exec(part) ?? [];
    const isNeeded = look !== '!' && look !== '<' && (repeat === '' || repeat.startsWith('+'));
    if (!isNeeded || unnamed.has(body)) continue;
    const entriesOf = pieces(body).flatMap((piece) =>
      piece.startsWith('{') ? namedIn(piece, lexicon) : piece,
    );
    required.set(
      body,
      entriesOf.map((entry) => entry.split('_')[0] ?? ''),
    );
  }
  return required;
}

/** Tokens that name no word. */
const unnamed = new Set(['^', '$', 'QUESTION', 'END', 'any']);

function compileToken(part: string, lexicon: Lexicon): string {
  if (part === '^') return '^ ';
  if (part === '$') return '(?:\\? )?$';
  if (part === 'QUESTION') return '\\? ';
  if (part === 'END') return `(?=$|[|?] |(?:${alternatives('{closing}', lexicon)}) )`;
  const [, look = '', body = '', repeat = ''] = token.exec(part) ?? [];
  const one = `(?:${alternatives(body, lexicon)}) `;
  if (look === '=') return `(?=${one})`;
  if (look === '!') return `(?!${one})`;
  if (look === '<') return `(?<! ${one})`;
  if (repeat === '') return one;
  if (repeat === '?') return `(?:${one})?`;
  return `(?:${one}){${repeat.startsWith('+') ? 1 : 0},${repeat.slice(1)}}`;
}

function alternatives(body: string, lexicon: Lexicon): string {
  if (body === 'any') return '[^ |?]+';
  return pieces(body)
    .flatMap((piece) => (piece.startsWith('{') ? namedIn(piece, lexicon).map(escaped) : escaped(piece)))
    .join('|');
}

function pieces(body: string): readonly string[] {
  return body.match(/\{[^}]+\}|[^|]+/gu) ?? [];
}

function namedIn(piece: string, lexicon: Lexicon): string[] {
  const names = piece.slice(1, -1).split('|');
  return names.flatMap((name) => {
    const list = lexicon[name];
    if (!list) throw new Error(`A pattern names the list "${name}", which its lexicon does not have.`);
    return list;
  });
}

function escaped(words: string): string {
  return words.replaceAll('_', ' ').replace(/[.*+?^${}()[\]\\]/gu, '\\$&');
}
