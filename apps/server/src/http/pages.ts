import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import type { Api } from './api.ts';

/** Folders of built and written pages; see `compose.ts` for where they lie. */
export type PageFolders = { readonly inbox: string; readonly widget: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

const forever = 'public, max-age=31536000, immutable';
/** The widget's line stays on shops' pages for years; a short age lets a new release arrive. */
const shortly = 'public, max-age=300';

const inboxPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/** Pictures of products come from wherever the shop keeps them. The panel is made to be framed by any shop's page; which of them may use the agent is the session's matter. */
const panelPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'";

export function pageRoutes({ app }: Api, folders: PageFolders): void {
  app.get('/', (c) => c.redirect('/app/', 302));
  app.get('/invite/:inviteId', (c) =>
    c.redirect(`/app/invite/${encodeURIComponent(c.req.param('inviteId'))}`, 302),
  );
  app.get('/widget.js', (c) => sendFile(c, folders.widget, 'widget.js', { cache: shortly }));
  // A module: pages of other origins take it in only where it says that they may.
  app.get('/w/rules.js', cors({ origin: '*' }), (c) =>
    sendFile(c, folders.widget, 'rules.js', { cache: shortly }),
  );
  app.get('/w/panel', (c) =>
    sendFile(c, folders.widget, 'panel.html', { cache: 'no-cache', policy: panelPolicy }),
  );
  app.get('/w/assets/*', (c) =>
    sendFile(c, folders.widget, c.req.path.slice('/w/'.length), { cache: forever }),
  );
  app.get('/app/assets/*', (c) =>
    sendFile(c, folders.inbox, c.req.path.slice('/app/'.length), { cache: forever }),
  );
  // Every other address below is the inbox's own route, except a file that is really there.
  app.get('/app/*', async (c) => {
    const path = c.req.path.slice('/app/'.length);
    if (extname(path) !== '') return sendFile(c, folders.inbox, path, { cache: 'no-cache' });
    return sendFile(c, folders.inbox, 'index.html', { cache: 'no-cache', policy: inboxPolicy });
  });
  app.get('/app', (c) => c.redirect('/app/', 302));
}

type Sending = {
  readonly cache: string;
  readonly policy?: string;
  readonly status?: 200 | 404;
  /** Fills in what differs between installations. */
  readonly fill?: (text: string) => string;
};

/** A file of this folder, or 404; no path leads out of it. */
export async function sendFile(
  c: Context,
  folder: string,
  path: string,
  sending: Sending,
): Promise<Response> {
  const file = normalize(join(folder, decoded(path) ?? '..'));
  if (!file.startsWith(folder + sep)) return c.notFound();
  const read = await readBest(file, sending.fill ? '' : (c.req.header('accept-encoding') ?? ''));
  if (read === null) return c.notFound();
  const body = sending.fill ? sending.fill(read.bytes.toString('utf8')) : new Uint8Array(read.bytes);
  return c.body(body, sending.status ?? 200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    ...(read.isCompressed ? { 'content-encoding': 'br' } : {}),
    vary: 'accept-encoding',
    'cache-control': sending.cache,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...(sending.policy ? { 'content-security-policy': sending.policy } : {}),
  });
}

type Read = { readonly bytes: Buffer; readonly isCompressed: boolean };

/** The copy compressed at the build where the browser takes it and there is one, else the file itself; null when there is none. */
async function readBest(file: string, accepted: string): Promise<Read | null> {
  const compressed = /\bbr\b/u.test(accepted) ? await readFile(`${file}.br`).catch(() => null) : null;
  if (compressed !== null) return { bytes: compressed, isCompressed: true };
  const bytes = await readFile(file).catch(() => null);
  return bytes && { bytes, isCompressed: false };
}

/** Null for what no browser would encode so. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
