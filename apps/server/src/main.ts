import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { addressesOf, compose, type Fetch } from './compose.ts';
import type { Config } from './config/config.ts';
import { readConfig } from './config/read-config.ts';
import { StartRefusal } from './config/start-refusal.ts';
import { createLog } from './log.ts';
import { samplePeople } from './sample/sample-accounts.ts';
import { buildPages } from './start/build-pages.ts';
import { listen } from './start/listen.ts';
import { isPrivateStart, originOf } from './start/origin-of.ts';
import { migrate } from './store/migrate.ts';
import { startDatabase } from './store/start-database.ts';

const root = resolve(import.meta.dirname, '../../..');
const say = (line: string) => console.log(line);

const stopping: (() => Promise<void>)[] = [];

try {
  await start();
} catch (error) {
  console.error('\nChatref did not start.');
  console.error(error instanceof StartRefusal ? `${error.message}\n` : error);
  // What was opened before it failed is closed again: no database is left running behind.
  await stopAll();
  process.exit(1);
}

/** From nothing to serving: settings, pages, database, port, and everything on top. */
async function start(): Promise<void> {
  const startedMs = Date.now();
  const config = await settings();
  stopOnSignal();
  await buildPages(root, say).catch((error: unknown) => sayOrThrow(error, config));
  const database = await startDatabase(config, say);
  stopping.push(() => database.stop());
  await migrate(database.url, { log: say });

  let serve: Fetch = starting;
  const answer = getRequestListener((request, env) => serve(request, env));
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const { port, isWantedPort } = await listen(server, config.host, config.port);
  stopping.push(() => closeServer(server));
  if (!isWantedPort)
    say(`Port ${config.port} is taken by another program; using ${port}. Set PORT to choose one yourself.`);
  const origin = originOf(config, port);
  const isPrivate = config.isDev || isPrivateStart(config);
  const log = createLog();
  const { stop, sample } = await compose({
    config,
    databaseUrl: database.url,
    origin,
    port,
    root,
    server,
    log,
    serve: (fetch) => {
      serve = fetch;
    },
    isPrivate,
    isSampleWanted: config.isSampleWanted && isPrivate,
    isDevPageWanted: isPrivate,
  });
  stopping.push(stop);
  // The job queue leaves a promise alone that fails when the database is restarted just as a job ends; everybody
  // who is connected would pay for it.
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }));
  announce({ config, origin, hasSample: sample !== null, isPrivate, tookMs: Date.now() - startedMs });
}

/** In development a page that does not build is no reason to stop: the next edit mends it. */
function sayOrThrow(error: unknown, { isDev }: Config): void {
  if (!isDev || !(error instanceof StartRefusal)) throw error;
  console.error(error.message);
}

async function settings(): Promise<Config> {
  const read = await readConfig(process.env, { isDev: process.argv.includes('--dev'), projectDir: root });
  if (read.kind === 'ok') return read.config;
  throw new StartRefusal(read.problems.map((problem) => `  ${problem}`).join('\n'));
}

function starting(): Response {
  return new Response('Chatref is starting. Try again in a moment.', {
    status: 503,
    headers: { 'retry-after': '1' },
  });
}

type Announcement = {
  readonly config: Config;
  readonly origin: string;
  readonly hasSample: boolean;
  readonly isPrivate: boolean;
  readonly tookMs: number;
};

function announce({ config, origin, hasSample, isPrivate, tookMs }: Announcement): void {
  const addresses = [...addressesOf(origin, hasSample)];
  if (isPrivate) addresses.push(['Development page', `${origin}/dev`]);
  const lines = addresses.map(([label, url]) => `  ${label.padEnd(18)}${url}`);
  const people = Object.entries(samplePeople).map(
    ([role, { email, password }]) => `  ${`Sample ${role}`.padEnd(18)}${email}  ${password}`,
  );
  say(`\nChatref is ready (${(tookMs / 1000).toFixed(1)} s).\n`);
  for (const line of lines) say(line);
  if (hasSample) for (const line of ['', ...people]) say(line);
  say(`\n  ${'Data'.padEnd(18)}${config.databaseUrl === undefined ? config.dataDir : 'your DATABASE_URL'}\n`);
}

/** The last opened is closed first; a second signal ends at once. */
function stopOnSignal(): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    await stopAll();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

async function stopAll(): Promise<void> {
  for (const step of stopping.toReversed()) await step().catch((error: unknown) => console.error(error));
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
