/** Which pages of a site its owner wants. An address that fits both lists is left out. */
export type PathFilter = {
  /** Whether what the page says is to be learned. */
  readonly isWanted: (address: string) => boolean;
  /** Whether it may not even be asked for. */
  readonly isExcluded: (address: string) => boolean;
  readonly hasIncludes: boolean;
};

type Patterns = { readonly include: readonly string[]; readonly exclude: readonly string[] };

/**
 * Patterns are held against path and query. A star stands for anything; without one a pattern means that path and all
 * below it. Case does not matter: owners copy addresses by eye.
 */
export function pathFilter({ include, exclude }: Patterns): PathFilter {
  const wanted = include.map(asTest);
  const unwanted = exclude.map(asTest);
  const isExcluded = (address: string) => fitsOne(unwanted, address);
  return {
    hasIncludes: wanted.length > 0,
    isExcluded,
    isWanted: (address) => !isExcluded(address) && (wanted.length === 0 || fitsOne(wanted, address)),
  };
}

type Test = (path: string) => boolean;

function fitsOne(tests: readonly Test[], address: string): boolean {
  const url = URL.parse(address);
  const path = url === null ? address : url.pathname + url.search;
  return tests.some((test) => test(path.toLowerCase()));
}

function asTest(pattern: string): Test {
  const wanted = pattern.trim().toLowerCase();
  if (wanted.includes('*')) return (path) => fitsStars(wanted.split('*'), path);
  const below = wanted.endsWith('/') ? wanted : `${wanted}/`;
  return (path) => path === wanted || path.startsWith(below) || path.startsWith(`${wanted}?`);
}

/** By hand and not by a regular expression: a pattern full of stars must not be slow on a long address. */
function fitsStars([first = '', ...rest]: readonly string[], path: string): boolean {
  const last = rest.at(-1) ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
