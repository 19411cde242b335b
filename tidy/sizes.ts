import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

/** A build: what it wrote, by path from its `dist`. */
export type Build = ReadonlyMap<string, Buffer>;

export type Size = { readonly what: string; readonly bytes: number; readonly maxBytes: number };

const kilobyte = 1024;
const loader = 'widget.js';
const rules = 'rules.js';

/**
 * What a shop's page pays for the widget. The loader is on every page of the shop, so it must weigh nothing; the script for
 * page rules comes where there are any, the rest when a visitor opens the panel, often on a phone.
 */
export function measureWidget(build: Build): Size[] {
  const opened = new Set([loader, rules, ...readFirstLoad(build)]);
  return [
    { what: 'widget loader', bytes: brotliBytes(build, [loader]), maxBytes: 2 * kilobyte },
    { what: 'widget page rules', bytes: brotliBytes(build, [rules]), maxBytes: 4 * kilobyte },
    {
      what: 'widget to an open conversation',
      bytes: brotliBytes(build, [...opened]),
      maxBytes: 32 * kilobyte,
    },
  ];
}

/** The scripts that the inbox loads before it shows its first page. */
export function measureInbox(build: Build): Size[] {
  const scripts = readFirstLoad(build).filter((file) => file.endsWith('.js'));
  if (scripts.length === 0) throw new Error('The build of the inbox has no page that loads a script.');
  return [{ what: 'inbox first load', bytes: brotliBytes(build, scripts), maxBytes: 250 * kilobyte }];
}

/** Each file is compressed on its own, as a server sends it. */
function brotliBytes(build: Build, files: readonly string[]): number {
  let bytes = 0;
  for (const file of files) {
    const content = build.get(file);
    if (content === undefined)
      throw new Error(`The build has no ${file}; it has: ${[...build.keys()].join(', ')}`);
    bytes += brotliCompressSync(content).length;
  }
  return bytes;
}

/**
 * The pages of a build with what they load at once: scripts, styles and whatever those scripts import statically.
 * A build without a page (its server writes the page) counts as a whole.
 */
function readFirstLoad(build: Build): string[] {
  const pages = [...build.keys()].filter((file) => file.endsWith('.html'));
  if (pages.length === 0) return [...build.keys()].filter((file) => /\.(js|css)$/.test(file));
  const found = new Set<string>(pages);
  // A set that grows while it is walked: each new file is visited in its turn, and none twice.
  for (const file of found) for (const next of readReferences(build, file)) found.add(next);
  return [...found];
}

function readReferences(build: Build, file: string): string[] {
  const text = build.get(file)?.toString() ?? '';
  if (file.endsWith('.html')) {
    const links = [...text.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)];
    return links.flatMap(([, address = '']) => findByAddress(build, file, address));
  }
  if (!file.endsWith('.js')) return [];
  const { staticImports, staticExports } = parseSync(file, text).module;
  const exported = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  );
  const requests = [...staticImports.map(({ moduleRequest }) => moduleRequest), ...exported];
  return requests.flatMap(({ value }) => findByAddress(build, file, value));
}

/** The page may be served below a prefix that the build's folders do not have, such as `/inbox/assets/a.js`. */
function findByAddress(build: Build, from: string, address: string): string[] {
  const parts = address.startsWith('/')
    ? address.split('/')
    : [path.posix.join(path.posix.dirname(from), address)];
  const candidates = parts.map((_, index) => parts.slice(index).join('/'));
  return candidates.filter((candidate) => build.has(candidate)).slice(0, 1);
}
