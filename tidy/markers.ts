import { lineAt, parse, walk } from './syntax.ts';
import { isTest, type TextFile } from './tree.ts';

const unfinished = /\b(FIXME|TODO|XXX|HACK)\b/;
const runners = new Set(['test', 'it', 'describe', 'suite', 'bench', 'journey']);

/** Work left for later and tests that do not run, with where each belongs instead. */
export function checkMarkers(files: readonly TextFile[]): string[] {
  return files.flatMap((file) => [...checkComments(file), ...(isTest(file.path) ? checkTests(file) : [])]);
}

function checkComments(file: TextFile): string[] {
  return parse(file).comments.flatMap(({ value, start }) => {
    const marker = unfinished.exec(value)?.[0];
    return marker ? [`${at(file, start)} ${marker}: do it now or open an issue`] : [];
  });
}

function checkTests(file: TextFile): string[] {
  const found: string[] = [];
  walk(parse(file).program, (node) => {
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return;
    if (node.object.type !== 'Identifier' || !runners.has(node.object.name)) return;
    const { name } = node.property;
    if (name === 'only') found.push(`${at(file, node.start)} .only hides every other test; remove it`);
    if (name === 'skip' || name === 'todo' || name === 'fixme')
      found.push(`${at(file, node.start)} .${name} is a test that cannot fail; mend or delete it`);
  });
  return found;
}

function at({ path, text }: TextFile, offset: number): string {
  return `${path}:${lineAt(text, offset)}`;
}
