import { type Node, type ParseResult, parseSync, visitorKeys } from 'oxc-parser';
import type { TextFile } from './tree.ts';

/** The parsed file. A file that does not parse is the type checker's to report, not ours. */
export function parse({ path, text }: TextFile): ParseResult {
  return parseSync(path, text);
}

/** Calls `visit` on each node with those around it, outermost first. */
export function walk(root: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const enter = (node: Node) => {
    visit(node, around);
    around.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) enter(one);
    }
    around.pop();
  };
  enter(root);
}

/** The line, from 1, that holds the offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The text of a string or of a template without its holes; undefined for any other node. */
export function stringOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('…');
  return undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
