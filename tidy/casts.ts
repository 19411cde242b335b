import type { Node } from 'oxc-parser';
import { lineAt, parse, walk } from './syntax.ts';
import { isProduction, type TextFile } from './tree.ts';

/**
 * Where a claim that the compiler cannot check is allowed: at the edge, where foreign bytes become our types.
 * Such files say so in their name.
 */
const parsers = /\/(parse-[^/]+|[^/]+-parser)\.ts$|^packages\/protocol\/src\//;

/** Claims that stand for a reason, counted, so that the number only falls. */
const allowed: Readonly<Record<string, { readonly claims: number; readonly why: string }>> = {
  'packages/core/src/shared/ids.ts': {
    claims: 2,
    why: 'a brand exists for the compiler only: the maker and the parser of ids are the two places that give it',
  },
};

/** `any`, `as`, `<T>x` and `x!` in code that ships: each is a place where the types may be wrong. */
export function checkCasts(files: readonly TextFile[], allowances = allowed): string[] {
  return files
    .filter(({ path }) => isProduction(path) && !parsers.test(path))
    .flatMap((file) => {
      const claims = readClaims(file);
      const max = allowances[file.path]?.claims ?? 0;
      if (claims.length < max)
        return [`${file.path} has ${claims.length} claims, not ${max}; lower its number`];
      return claims.length > max ? claims : [];
    });
}

function readClaims(file: TextFile): string[] {
  const found: string[] = [];
  walk(parse(file).program, (node) => {
    const claim = claimOf(node);
    if (claim !== undefined)
      found.push(
        `${file.path}:${lineAt(file.text, node.start)} ${claim}; parse at the edge, or narrow by a check`,
      );
  });
  return found;
}

function claimOf(node: Node): string | undefined {
  if (node.type === 'TSAnyKeyword') return '"any" switches the types off';
  if (node.type === 'TSNonNullExpression') return '"!" claims that it is there';
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined;
  const { typeAnnotation: type } = node;
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
  return isConst ? undefined : '"as" claims a type';
}
