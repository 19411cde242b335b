import { countWords } from './count-words.ts';
import type { ParsedDocument, Passage } from './document.ts';
import { MAX_OVERLAP_WORDS, MAX_PASSAGE_WORDS, MIN_PASSAGE_WORDS, TINY_SECTION_WORDS } from './limits.ts';
import { type Section, sectionsOf, startsWith, type Unit } from './sections.ts';

type Group = readonly [Section, ...Section[]];
type Draft = Pick<Passage, 'headings' | 'text' | 'page'>;

/**
 * Cuts a document into the spans that are retrieved and cited, 80 to 180 words where its sections allow it.
 * A passage stays under one heading; tiny neighbours share one, and then their own headings stand in its text
 * as "## " lines. No word is lost: each is in the text, the headings or the title of a passage.
 */
export function splitPassages(document: ParsedDocument): Passage[] {
  const drafts = groupsOf(sectionsOf(document)).flatMap(draftsOf);
  return drafts.map((draft, ordinal) => ({
    title: document.title,
    ...draft,
    ordinal,
    ...(document.url === undefined ? {} : { url: document.url }),
  }));
}

function groupsOf(sections: readonly Section[]): Group[] {
  const groups: Group[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last !== undefined && mayJoin(last, section)) groups[groups.length - 1] = [...last, section];
    else groups.push([section]);
  }
  return groups;
}

function mayJoin(group: Group, next: Section): boolean {
  if (group[0].isAlone || next.isAlone) return false;
  const words = wordsOf(group);
  if (words >= MIN_PASSAGE_WORDS || words + next.words > MAX_PASSAGE_WORDS) return false;
  // Its headings come along as a line of the text.
  if (countWords(joined([...group, next]).text) > MAX_PASSAGE_WORDS) return false;
  const isBelow = group[0].path.length > 0 && startsWith(next.path, group[0].path);
  const areTiny = [...group, next].every((section) => section.words < TINY_SECTION_WORDS);
  const isTinyIntroduction = group.length === 1 && group[0].path.length === 0 && words < TINY_SECTION_WORDS;
  return isBelow || areTiny || isTinyIntroduction;
}

function draftsOf(group: Group): Draft[] {
  if (group.length > 1) return [joined(group)];
  const [{ path, units }] = group;
  const pieces = wordsOf(group) <= MAX_PASSAGE_WORDS ? [units] : cutLong(units);
  return pieces.map((piece) => ({ headings: path, text: textOf(piece), ...pageOf(piece) }));
}

function joined(group: Group): Draft {
  const headings = group.map(({ path }) => path).reduce(commonStart);
  const texts = group.map((section) => {
    const own = section.path.slice(headings.length, section.isHeadingOnly ? -1 : undefined);
    const heading = own.length > 0 ? `## ${own.join(' – ')}\n` : '';
    return heading + textOf(section.units);
  });
  return { headings, text: texts.join('\n\n'), ...pageOf(group.flatMap(({ units }) => units)) };
}

/** Even pieces, cut at paragraphs where one ends near the aim, each opening with the last sentence before it. */
function cutLong(units: readonly Unit[]): Unit[][] {
  const total = units.reduce((words, unit) => words + unit.words, 0);
  const aim = total / Math.ceil(total / (MAX_PASSAGE_WORDS - MAX_OVERLAP_WORDS));
  const pieces: Unit[][] = [[]];
  let words = 0;
  for (const unit of units) {
    const isFull =
      words >= (unit.joiner === '\n\n' ? aim * 0.75 : aim) || words + unit.words > MAX_PASSAGE_WORDS;
    if (isFull && words > 0) {
      const repeated = overlapOf(pieces.at(-1) ?? [], unit);
      pieces.push([...repeated]);
      words = repeated.reduce((sum, before) => sum + before.words, 0);
    }
    pieces.at(-1)?.push(unit);
    words += unit.words;
  }
  return withoutTinyTail(pieces);
}

function overlapOf(piece: readonly Unit[], next: Unit): Unit[] {
  const last = piece.at(-1);
  const fits =
    last?.isProse && last.words <= MAX_OVERLAP_WORDS && last.words + next.words <= MAX_PASSAGE_WORDS;
  return fits ? [last] : [];
}

function withoutTinyTail(pieces: Unit[][]): Unit[][] {
  const tail = pieces.at(-1) ?? [];
  const before = pieces.at(-2);
  if (before === undefined) return pieces;
  const added = tail[0] === before.at(-1) ? tail.slice(1) : tail;
  const isTiny = added.reduce((words, unit) => words + unit.words, 0) < TINY_SECTION_WORDS;
  const whole = [...before, ...added];
  const fits = whole.reduce((words, unit) => words + unit.words, 0) <= MAX_PASSAGE_WORDS;
  return isTiny && fits ? [...pieces.slice(0, -2), whole] : pieces;
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text, joiner }, at) => (at === 0 ? text : joiner + text)).join('');
}

function pageOf(units: readonly Unit[]): { readonly page?: number } {
  const page = units[0]?.page;
  return page === undefined ? {} : { page };
}

function commonStart(left: readonly string[], right: readonly string[]): readonly string[] {
  const differsAt = left.findIndex((heading, at) => right[at] !== heading);
  return differsAt < 0 ? left : left.slice(0, differsAt);
}

function wordsOf(group: Group): number {
  return group.reduce((words, section) => words + section.words + section.path.length, 0);
}
