import { lineAt, parse, stringOf, walk } from './syntax.ts';
import { isTest, type TextFile } from './tree.ts';

const id = /\b[A-Z]{2,5}-\d+\b/g;

/**
 * Rules without a test, tests of rules that are gone, and ids used twice. A rule stands in docs/spec as
 * `**CNV-7**` at the start of a line or list item; a test names it in its title, or in the table that its
 * titles are made from.
 */
export function checkRules(specs: readonly TextFile[], sources: readonly TextFile[]): string[] {
  const rules = new Map<string, string>();
  const found: string[] = [];
  for (const { rule, where } of specs.flatMap(readRules)) {
    const first = rules.get(rule);
    if (first === undefined) rules.set(rule, where);
    else found.push(`${where} defines ${rule} again, first at ${first}; an id is never reused`);
  }
  const families = new Set([...rules.keys()].map(familyOf));
  const named = sources.filter(({ path }) => isTest(path)).flatMap(readNamed);
  const tested = new Set(named.map(({ rule }) => rule));
  for (const [rule, where] of rules)
    if (!tested.has(rule)) found.push(`${where} ${rule} has no test; title one "${rule} ..."`);
  for (const { rule, where } of named)
    if (families.has(familyOf(rule)) && !rules.has(rule))
      found.push(`${where} names ${rule}, which docs/spec does not define; one of the two is wrong`);
  return found;
}

type Mention = { readonly rule: string; readonly where: string };

function readRules({ path, text }: TextFile): Mention[] {
  return [...text.matchAll(/^(?:\s*[-*]\s+|\|\s*)?\*\*([A-Z]{2,5}-\d+)\*\*/gm)].map((match) => ({
    rule: match[1] ?? '',
    where: `${path}:${lineAt(text, match.index)}`,
  }));
}

function readNamed(file: TextFile): Mention[] {
  const found: Mention[] = [];
  walk(parse(file).program, (node) => {
    for (const [rule] of stringOf(node)?.matchAll(id) ?? [])
      found.push({ rule, where: `${file.path}:${lineAt(file.text, node.start)}` });
  });
  return found;
}

/** `CNV-7` -> `CNV`. Ids of families that no spec uses, such as `UTF-8`, are not rules. */
function familyOf(rule: string): string {
  return rule.slice(0, rule.indexOf('-'));
}
