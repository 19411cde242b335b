import path from 'node:path';
import { packageArrows, serverArrows, vendors } from './import-rules.ts';
import { lineAt, parse } from './syntax.ts';
import { isProduction, isTest, type TextFile } from './tree.ts';

type Import = {
  readonly from: string;
  readonly to: string;
  readonly where: string;
  readonly isTypeOnly: boolean;
};

/** Imports against the arrows of `import-rules.ts`, each with the reason for its rule. */
export function checkImports(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path: file }) => /^(apps|packages)\/[^/]+\/src\//.test(file))
    .flatMap(readImports)
    .flatMap((one) => [...checkPackage(one), ...checkServer(one), ...checkVendor(one)]);
}

function readImports(file: TextFile): Import[] {
  const { staticImports, staticExports, dynamicImports } = parse(file).module;
  const imported = staticImports.map(({ moduleRequest, entries }) => ({ ...moduleRequest, entries }));
  const exported = staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.moduleRequest ? { ...entry.moduleRequest, entries: [entry] } : [])),
  );
  const dynamic = dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    start,
    // A computed address keeps its text and matches no rule; ours are all plain strings.
    value: file.text.slice(start, end).replace(/^['"]|['"]$/g, ''),
    entries: [],
  }));
  return [...imported, ...exported, ...dynamic].map(({ value, start, entries }) => ({
    from: file.path,
    to: value.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), value) : value,
    where: `${file.path}:${lineAt(file.text, start)}`,
    isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
}

function checkPackage({ from, to, where }: Import): string[] {
  const own = from.split('/')[1] ?? '';
  const rule = packageArrows[own];
  if (rule === undefined)
    return [`${where} is in a package without arrows; add ${own} to tidy/import-rules.ts`];
  if (/^(apps|packages)\//.test(to))
    return to.split('/')[1] === own ? [] : [`${where} reaches into ${to}; import the package by its name`];
  // Tests may use any tool of theirs, and an app's hold the other end of the wire; what they may not do is turn an arrow
  // of our own packages around.
  const isOtherEnd = to === '@chatref/client' && from.startsWith('apps/');
  const isFree = to === '@chatref/testing' || isOtherEnd || !to.startsWith('@chatref/');
  const isFreeForTests = !isProduction(from) && isFree;
  if (isFreeForTests || rule.mayImport.some((allowed) => isWithin(to, allowed))) return [];
  const isNpm = !to.startsWith('@chatref/') && !isNodeBuiltin(to);
  return (isNpm && rule.mayUseNpm) || (isNodeBuiltin(to) && rule.runsOnNode)
    ? []
    : [`${where} imports ${to}: ${rule.why}`];
}

function checkServer({ from, to, where, isTypeOnly }: Import): string[] {
  if (isTest(from) || /\/testing\//.test(from)) return [];
  return serverArrows
    .filter((rule) => to.startsWith('apps/server/src/') && rule.target.test(to) && !rule.from.test(from))
    .filter((rule) => !(isTypeOnly && rule.allowsTypes))
    .filter((rule) => path.posix.dirname(from) !== path.posix.dirname(to) || rule.isExact)
    .map((rule) => `${where} imports ${to}: ${rule.why}`);
}

function checkVendor({ from, to, where }: Import): string[] {
  if (!isProduction(from)) return [];
  return vendors
    .filter((vendor) => vendor.packages.some((name) => isWithin(to, name)) && !vendor.home.test(from))
    .map((vendor) => `${where} imports ${to}: ${vendor.why}`);
}

/** Whether `to` is the package or a path in it; `@ai-sdk/*` names a whole scope. */
function isWithin(to: string, name: string): boolean {
  return name.endsWith('/*') ? to.startsWith(name.slice(0, -1)) : to === name || to.startsWith(`${name}/`);
}

function isNodeBuiltin(to: string): boolean {
  return to.startsWith('node:');
}
