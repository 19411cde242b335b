import { MAX_SYNONYM_GROUPS, MAX_SYNONYM_LETTERS, MAX_SYNONYMS } from './limits.ts';

/** Words or phrases that mean one thing in this shop; at least two. */
export type SynonymGroup = readonly string[];

export type SynonymGroups =
  | { readonly kind: 'ok'; readonly groups: readonly SynonymGroup[] }
  /** What to change, one line for each problem, each naming its line. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads what an owner writes: a group on each line, its words apart by commas ("voucher, gift card, coupon"). */
export function parseSynonymGroups(text: string): SynonymGroups {
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, group: groupOf(line) }));
  const groups = lines.filter(({ group }) => group.length > 0);
  const problems = groups.flatMap(problemsOf);
  if (groups.length > MAX_SYNONYM_GROUPS)
    problems.push(`There are ${groups.length} groups; keep at most ${MAX_SYNONYM_GROUPS}.`);
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'ok', groups: groups.map(({ group }) => group) };
}

function groupOf(line: string): string[] {
  const words = line.split(/[,;，、]/u).map((word) => word.trim().replace(/\s+/gu, ' ').toLowerCase());
  return [...new Set(words)].filter((word) => word !== '');
}

function problemsOf({ number, group }: { readonly number: number; readonly group: SynonymGroup }): string[] {
  const long = group.find((word) => word.length > MAX_SYNONYM_LETTERS);
  return [
    ...(group.length < 2 ? [`Line ${number} has one word; write at least two, with a comma between.`] : []),
    ...(group.length > MAX_SYNONYMS
      ? [`Line ${number} has ${group.length} words; keep at most ${MAX_SYNONYMS}.`]
      : []),
    ...(long === undefined ? [] : [`Line ${number}: "${long.slice(0, 20)}…" is too long for a word.`]),
  ];
}
