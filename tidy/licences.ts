import { memberOf } from './manifest.ts';

/** `licence` is the SPDX expression of its package.json; empty when it names none. */
export type InstalledPackage = { readonly name: string; readonly licence: string };

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose licence is fine for how we use them, with that use. */
const allowedUses: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  {
    name: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    why: 'data about browsers that a build reads; none of it is in what we ship',
  },
  {
    name: /^lightningcss(-.+)?$/,
    licence: 'MPL-2.0',
    why: 'an unmodified program that a build runs; its output is not covered by its licence',
  },
  {
    name: /^@fontsource-variable\/.+$/,
    licence: 'OFL-1.1',
    why: 'a font, shipped unmodified with its licence beside it, which is what that licence asks for',
  },
  {
    name: /^duck$/,
    licence: 'BSD',
    why: 'the two-clause BSD licence, as its LICENSE file says; only its package.json leaves the number out',
  },
  {
    name: /^pako$/,
    licence: '(MIT AND Zlib)',
    why: 'a port of zlib, whose licence is as permissive as MIT: it asks not to claim the original',
  },
];

/** Packages that whoever runs or ships Chatref might not be allowed to use under its own terms (MIT). */
export function checkLicences(packages: readonly InstalledPackage[]): string[] {
  return packages.flatMap(({ name, licence }) => {
    const isAllowed = allowedUses.some((use) => use.name.test(name) && use.licence === licence);
    if (isAllowed || isPermissive(licence)) return [];
    return [
      `${name} is licensed as "${licence}"; choose a permissive package, or give the use in tidy/licences.ts`,
    ];
  });
}

/** Of `A OR B` one has to suit us, of `A AND B` both. Brackets group a list of one kind, as npm writes them. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '').trim();
  if (/ AND /.test(bare)) return bare.split(' AND ').every(isPermissive);
  return bare.split(' OR ').some((one) => permissive.has(one.trim()));
}

/** The licence of a package.json, also in the two shapes of old ones. */
export function licenceOf(manifest: unknown): string {
  const licence = memberOf(manifest, 'license') ?? memberOf(manifest, 'licenses');
  const names = (Array.isArray(licence) ? licence : [licence]).map((one) =>
    typeof one === 'string' ? one : (memberOf(one, 'type') ?? ''),
  );
  return names.join(' OR ');
}
