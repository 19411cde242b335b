import type { Node } from 'oxc-parser';
import { lineAt, parse, walk } from './syntax.ts';
import { isTest, type TextFile } from './tree.ts';

const maxFileLines = 400;
const maxTestFileLines = 600;
const maxFunctionLines = 70;
/** Markup is long without being deep. */
const maxComponentLines = 120;
/** A journey is one story, told in order; cut up, it would have to be told in pieces that do not stand alone. */
const maxJourneyLines = 200;

/**
 * Files that may be longer, each with its own cap and the reason. Only tables belong here: a list that is read
 * by looking up does not get harder with its length.
 */
const raisedFileLines: Readonly<Record<string, { readonly max: number; readonly why: string }>> = {};

/** What is too long, with what to do about it. */
export function checkCaps(files: readonly TextFile[]): string[] {
  return files.flatMap((file) => [...checkFile(file), ...checkFunctions(file)]);
}

function checkFile({ path, text }: TextFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  const max = raisedFileLines[path]?.max ?? (isTest(path) ? maxTestFileLines : maxFileLines);
  return lines > max
    ? [`${path} has ${lines} lines of at most ${max}; move one idea to a file of its own`]
    : [];
}

function checkFunctions(file: TextFile): string[] {
  const found: string[] = [];
  walk(parse(file).program, (node, around) => {
    if (!isFunction(node)) return;
    const parent = around.at(-1);
    const max = functionCap(file, node, parent);
    const first = lineAt(file.text, node.start);
    const lines = lineAt(file.text, node.end) - first + 1;
    if (lines > max)
      found.push(`${file.path}:${first} a function of ${lines} lines of at most ${max}; name its parts`);
  });
  return found;
}

function functionCap({ path }: TextFile, node: Node, parent: Node | undefined): number {
  // A group of tests is a list, not a function that anybody follows from top to bottom.
  if (isTest(path) && calls(parent, /^describe\b/)) return maxTestFileLines;
  if (path.startsWith('e2e/') && calls(parent, /^(test|journey|freshJourney)$/)) return maxJourneyLines;
  return path.endsWith('.tsx') && isComponent(node, parent) ? maxComponentLines : maxFunctionLines;
}

function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function isComponent(node: Node, parent: Node | undefined): boolean {
  const named = node.type === 'FunctionDeclaration' ? node : parent;
  const id = named !== undefined && 'id' in named ? named.id : undefined;
  return id?.type === 'Identifier' && /^[A-Z]/.test(id.name);
}

function calls(node: Node | undefined, name: RegExp): boolean {
  if (node?.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return name.test(callee.name);
  if (callee.type === 'MemberExpression')
    return callee.object.type === 'Identifier' && name.test(callee.object.name);
  // `describe.each(table)(title, body)`
  return calls(callee, name);
}
