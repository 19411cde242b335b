import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { compose, type Fetch } from '../compose.ts';
import type { Config } from '../config/config.ts';
import { createLog } from '../log.ts';
import { listen } from '../start/listen.ts';
import { createTestDatabase } from '../store/testing/test-database.ts';
import { Caller } from './caller.ts';
import { type Person, type Shop, setUpShop } from './set-up-shop.ts';

export type TestServer = {
  readonly origin: string;
  readonly port: number;
  /** Superuser's address of the database, to look behind the server's back. */
  readonly databaseUrl: string;
  /** Somebody without a session. */
  readonly anonymous: Caller;
  readonly shop: Shop;
  /** What the server logged as an error: empty unless something broke. */
  readonly errors: readonly string[];
  /** As a signal would; whoever is in the middle of something may end it. */
  readonly stopGently: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type TestServerOptions = {
  /** Settings other than the usual ones. */
  readonly config?: Partial<Config>;
  /** Private systems that actions may call. */
  readonly callablePrivate?: readonly string[];
  /** It may have others beside it. */
  readonly isShared?: true;
  /** Another node of this server's installation: on its database, with its shop. It ends before the other one. */
  readonly beside?: TestServer;
};

/**
 * The whole server as `main.ts` composes it, in this process, on a database of its own, on a real port, with its jobs
 * running, and a shop in it with an owner, a teammate and an agent. One for each test file.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { beside, config, callablePrivate = [], isShared = beside !== undefined } = options;
  const database = beside
    ? { url: beside.databaseUrl, drop: async () => undefined }
    : await createTestDatabase();
  let serve: Fetch = () => new Response(null, { status: 503 });
  const server = createAdaptorServer({
    fetch: (request, env) => serve(request, env),
  }) as Server;
  const { port } = await listen(server, '127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port}`;
  const errors: string[] = [];
  const { stop } = await compose({
    config: { ...testConfig, ...(isShared ? { databaseUrl: database.url } : {}), ...config },
    databaseUrl: database.url,
    origin,
    port,
    root: resolve(import.meta.dirname, '../../../..'),
    server,
    log: createLog((line) => errors.push(line)),
    serve: (fetch) => {
      serve = fetch;
    },
    isPrivate: true,
    isSampleWanted: false,
    isDevPageWanted: true,
    callablePrivate,
  });
  const anonymous = new Caller(origin);
  return {
    origin,
    port,
    databaseUrl: database.url,
    anonymous,
    shop: beside ? shopAt(origin, beside.shop) : await setUpShop(anonymous),
    errors,
    stopGently: stop,
    async stop() {
      server.closeAllConnections();
      await stop();
      await database.drop();
    },
  };
}

/** The same people with the same cookies, who now ask this server. */
function shopAt(origin: string, shop: Shop): Shop {
  const at = ({ caller, ...person }: Person): Person => ({
    ...person,
    caller: new Caller(origin, caller.headers),
  });
  return { ...shop, owner: at(shop.owner), member: at(shop.member) };
}

const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  dataDir: '/nonexistent',
  databaseUrl: undefined,
  redisUrl: undefined,
  secret: 'a secret of the tests, which nobody else has',
  mail: undefined,
  model: undefined,
  isSampleWanted: false,
  embedding: { kind: 'built-in' },
  isDev: true,
  trustedOrigins: [],
  modelHosts: [],
  trustedProxies: [],
  drainMs: 0,
  isSignupOpen: true,
};
