import type { Node } from 'oxc-parser';
import { lineAt, parse, stringOf, walk } from './syntax.ts';
import type { TextFile } from './tree.ts';

/**
 * Codes of `errorCodes` (packages/protocol) that the reference page does not explain, and explained codes that
 * are gone. A person who searches for the code they were shown must land on what to do.
 */
export function checkErrorCodes(source: TextFile, page: TextFile): string[] {
  const codes = readCodes(source);
  const explained = readExplained(page);
  const missing = codes.filter((code) => !explained.has(code));
  const gone = [...explained].filter(([code]) => !codes.includes(code));
  return [
    ...(codes.length === 0 ? [`${source.path} exports no errorCodes; this check would hold nothing`] : []),
    ...missing.map((code) => `${page.path} does not explain ${code}; add a line that says what to do`),
    ...gone.map(([code, line]) => `${page.path}:${line} explains ${code}, which no longer exists`),
  ];
}

/** The members of `export const errorCodes = { ... }`: a member's text when it has one, else its key. */
function readCodes(source: TextFile): string[] {
  const codes: string[] = [];
  walk(parse(source).program, (node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return;
    if (node.id.name !== 'errorCodes' || node.init === null) return;
    const value = withoutAssertion(node.init);
    if (value.type !== 'ObjectExpression') return;
    for (const member of value.properties)
      if (member.type === 'Property') codes.push(stringOf(member.value) ?? keyOf(member.key));
  });
  return codes;
}

/** `{ ... } as const satisfies X` -> `{ ... }` */
function withoutAssertion(node: Node): Node {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression'
    ? withoutAssertion(node.expression)
    : node;
}

function keyOf(node: Node): string {
  return node.type === 'Identifier' ? node.name : (stringOf(node) ?? '');
}

/** A code in backquotes that heads a table row, a list item or a section, with its line. */
function readExplained({ text }: TextFile): ReadonlyMap<string, number> {
  const rows = text.matchAll(/^(?:\|\s*|[-*]\s+|#{1,6}\s+)`([^`\n]+)`/gm);
  return new Map([...rows].map((match) => [match[1] ?? '', lineAt(text, match.index)]));
}
