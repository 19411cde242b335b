import type { Node } from 'oxc-parser';
import { parse, stringOf, walk } from './syntax.ts';
import type { TextFile } from './tree.ts';

/**
 * Environment variables that the server reads and the page of settings does not explain, and explained ones that
 * nobody reads any more. A setting that only the code knows does not exist for whoever runs the server.
 */
export function checkVariables(source: TextFile, page: TextFile): string[] {
  const read = readVariables(source);
  const explained = [...page.text.matchAll(/^\|\s*`([A-Z][A-Z0-9_]*)`/gm)].map(([, name = '']) => name);
  return [
    ...(read.length === 0 ? [`${source.path} describes no environment; this check would hold nothing`] : []),
    ...read
      .filter((name) => !explained.includes(name))
      .map((name) => `${page.path} does not explain ${name}; add a row that says what it does`),
    ...explained
      .filter((name) => !read.includes(name))
      .map((name) => `${page.path} explains ${name}, which ${source.path} does not read`),
    ...explained
      .filter((name, at) => explained.indexOf(name) !== at)
      .map((name) => `${page.path} explains ${name} twice; keep one row`),
  ];
}

/** The keys of the `z.object({ ... })` that `const environment` begins with. */
function readVariables(source: TextFile): string[] {
  const names: string[] = [];
  walk(parse(source).program, (node, around) => {
    if (node.type !== 'ObjectExpression' || !isSchemaOfEnvironment(node, around)) return;
    for (const member of node.properties) if (member.type === 'Property') names.push(nameOf(member.key));
  });
  return names;
}

/** Objects further in, such as the options of one variable, have a call of their own around them. */
function isSchemaOfEnvironment(node: Node, around: readonly Node[]): boolean {
  const isDeclared = around.some(
    (outer) =>
      outer.type === 'VariableDeclarator' &&
      outer.id.type === 'Identifier' &&
      outer.id.name === 'environment',
  );
  const call = around.at(-1);
  if (!isDeclared || call?.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  const { callee } = call;
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'object'
  );
}

function nameOf(key: Node): string {
  return key.type === 'Identifier' ? key.name : (stringOf(key) ?? '');
}
