import { countWords } from './count-words.ts';
import type { Block, ParsedDocument } from './document.ts';
import { MAX_PASSAGE_WORDS } from './limits.ts';
import { renderTable } from './render-table.ts';
import { splitSentences } from './sentences.ts';

/** The smallest piece that is never cut: a sentence, a list or table that fits, else one of its lines. */
export type Unit = {
  readonly text: string;
  readonly words: number;
  /** What stands between this unit and the one before it. */
  readonly joiner: '\n\n' | '\n' | ' ';
  readonly isProse: boolean;
  readonly page?: number;
};

/** What stands under one heading, up to the next heading of any level. */
export type Section = {
  /** Headings down to this one, outermost first; one that repeats the title is left out. */
  readonly path: readonly string[];
  readonly units: readonly Unit[];
  readonly words: number;
  /** True when nothing stands under the heading, so that its own words are the text. */
  readonly isHeadingOnly: boolean;
  /** A record: it shares no passage with its neighbours. */
  readonly isAlone: boolean;
};

type OpenSection = {
  readonly path: readonly string[];
  readonly units: Unit[];
  readonly page?: number;
  readonly isAlone?: true;
  readonly isContinued?: true;
};

export function sectionsOf(document: ParsedDocument): Section[] {
  const open: OpenSection[] = [{ path: [], units: [] }];
  let stack: { readonly level: number; readonly text: string }[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'record') {
      const path = open.at(-1)?.path ?? [];
      open.push(recordSection(block, { path, title: document.title }), {
        path,
        units: [],
        isContinued: true,
      });
      continue;
    }
    if (block.kind !== 'heading') {
      open.at(-1)?.units.push(...unitsOf(block));
      continue;
    }
    const text = oneLine(block.text);
    if (text === '') continue;
    stack = [...stack.filter(({ level }) => level < block.level), { level: block.level, text }];
    const path = stack.map((heading) => heading.text).filter((heading) => !isSame(heading, document.title));
    open.push({ path, units: [], ...pageOf(block) });
  }
  return open.flatMap((section, at) => closed(section, open[at + 1]));
}

type RecordBlock = Extract<Block, { kind: 'record' }>;

function recordSection(block: RecordBlock, at: { path: readonly string[]; title: string }): OpenSection {
  const name = oneLine(block.name);
  const path = name === '' || isSame(name, at.title) ? at.path : [...at.path, name];
  const units = [...lineUnits(block.lines.map(oneLine)), ...proseUnits(block.text)];
  return { path, units: units.map((unit) => ({ ...unit, ...pageOf(block) })), isAlone: true };
}

function closed(section: OpenSection, next: OpenSection | undefined): Section[] {
  const { path, units, isAlone = false } = section;
  if (units.length > 0) return [{ path, units, words: sum(units), isHeadingOnly: false, isAlone }];
  const own = path.at(-1);
  // What follows a record goes on under the heading from before it; with nothing there, nothing is lost.
  if (isAlone || section.isContinued) return [];
  // A heading over deeper headings lives on in their paths; one over nothing must be kept as text of its own.
  if (own === undefined || (next && next.path.length > path.length && startsWith(next.path, path))) return [];
  const unit: Unit = {
    text: own,
    words: countWords(own),
    joiner: '\n\n',
    isProse: false,
    ...pageOf(section),
  };
  return [{ path, units: [unit], words: unit.words, isHeadingOnly: true, isAlone: false }];
}

export function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((heading, at) => path[at] === heading);
}

function unitsOf(block: Exclude<Block, { kind: 'heading' | 'record' }>): Unit[] {
  const page = pageOf(block);
  switch (block.kind) {
    case 'paragraph':
      return proseUnits(block.text).map((unit) => ({ ...unit, ...page }));
    case 'list':
      return lineUnits(block.items.map(oneLine)).map((unit) => ({ ...unit, ...page }));
    case 'table':
      return lineUnits(renderTable(block.rows)).map((unit) => ({ ...unit, ...page }));
  }
}

function proseUnits(text: string): Unit[] {
  return text
    .split(/\n\s*\n/)
    .map(oneLine)
    .flatMap((paragraph) =>
      fitting(paragraph).map((piece, at) => unit(piece, at === 0 ? '\n\n' : ' ', true)),
    );
}

function lineUnits(lines: readonly string[]): Unit[] {
  const items = lines.filter((line) => line !== '').map((line) => `- ${line}`);
  const whole = unit(items.join('\n'), '\n\n', false);
  if (items.length === 0 || whole.words <= MAX_PASSAGE_WORDS) return items.length === 0 ? [] : [whole];
  return items.flatMap((item, at) =>
    (countWords(item) <= MAX_PASSAGE_WORDS ? [item] : fitting(item)).map((piece, part) =>
      unit(piece, part > 0 ? ' ' : at === 0 ? '\n\n' : '\n', false),
    ),
  );
}

/** Sentences, and of a sentence longer than a passage (a wall of text without full stops) its slices. */
function fitting(text: string): string[] {
  return splitSentences(text).flatMap((sentence) =>
    countWords(sentence) <= MAX_PASSAGE_WORDS ? [sentence] : slices(sentence),
  );
}

function slices(sentence: string): string[] {
  const parts: string[][] = [[]];
  let words = 0;
  for (const word of sentence.split(/\s+/).flatMap(breakable)) {
    words += countWords(word);
    if (words <= MAX_PASSAGE_WORDS) {
      parts.at(-1)?.push(word);
      continue;
    }
    parts.push([word]);
    words = countWords(word);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}

/** Only a run in a script without spaces may be cut inside; 200 characters of it are some 100 words. */
function breakable(run: string): string[] {
  return countWords(run) < MAX_PASSAGE_WORDS / 2 ? [run] : (run.match(/.{1,150}/gu) ?? []);
}

function unit(text: string, joiner: Unit['joiner'], isProse: boolean): Unit {
  return { text, words: countWords(text), joiner, isProse };
}

function pageOf({ page }: { readonly page?: number }): { readonly page?: number } {
  return page === undefined ? {} : { page };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSame(heading: string, title: string): boolean {
  return heading.toLowerCase() === oneLine(title).toLowerCase();
}

function sum(units: readonly Unit[]): number {
  return units.reduce((words, { words: more }) => words + more, 0);
}
