import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkspaceId } from '@chatref/core';
import { Kysely, PostgresDialect } from 'kysely';
import { createActionChooser } from './ai/choose-action.ts';
import { createAnswerWriter } from './ai/create-answer-writer.ts';
import { createEmbedder } from './ai/create-embedder.ts';
import { createModel } from './ai/create-model.ts';
import { writingLimits } from './ai/limits.ts';
import { createModelChain } from './ai/model-chain.ts';
import type { ConnectModel, ModelSource, ModelSpec } from './ai/model-spec.ts';
import { createCallerAddress } from './app/caller-address.ts';
import type { CallDeps } from './app/calls/call-deps.ts';
import { createMemory } from './app/conversations/memory.ts';
import { NewsWaits } from './app/conversations/news-waits.ts';
import { modelsOf } from './app/models/model-source.ts';
import { noteModelUse } from './app/models/model-usage.ts';
import { closeSampleAccounts } from './auth/close-sample-accounts.ts';
import { type Auth, createAuth } from './auth/create-auth.ts';
import { createVisitorSessions } from './auth/visitor-sessions.ts';
import { openBus } from './bus/open-bus.ts';
import { createSharedCount } from './bus/shared-count.ts';
import type { Config } from './config/config.ts';
import { secretOf } from './config/secret-of.ts';
import type { Api } from './http/api.ts';
import { createHttp } from './http/create-http.ts';
import { type DevPage, devPageRoutes } from './http/dev-page.ts';
import { type Health, healthRoutes } from './http/health.ts';
import type { HttpDeps } from './http/http-deps.ts';
import { pageRoutes } from './http/pages.ts';
import { sampleShopRoutes } from './http/sample-shop.ts';
import { WorkerParser } from './ingest/parse-in-worker.ts';
import { createSweep } from './jobs/create-sweep.ts';
import { createRunningTurns } from './jobs/running-turns.ts';
import { prepareJobs, startJobs } from './jobs/start-jobs.ts';
import { createTasks } from './jobs/tasks.ts';
import type { ServerLog } from './log.ts';
import { createMailer, type Mailer } from './mail/create-mailer.ts';
import { attachLive } from './realtime/live-server.ts';
import { samplePeople } from './sample/sample-accounts.ts';
import { type Sample, seedSample } from './sample/seed-sample.ts';
import type { EmbedChoice } from './search/embed-choice.ts';
import { openVectorFile } from './search/embedding/vector-file.ts';
import { createKnowledgeCache, type KnowledgeCache } from './search/index-cache.ts';
import { createSecrets } from './secrets/create-secrets.ts';
import { closeGently } from './start/close-gently.ts';
import { openDatabaseClock } from './store/database-clock.ts';
import { keepDevMail, listDevMail } from './store/dev-mail.ts';
import { GroupAppend } from './store/group-append.ts';
import { joinNodes } from './store/join-nodes.ts';
import { startLogTail } from './store/log-tail.ts';
import { migrationsCurrent } from './store/migrate.ts';
import { oneAtATime } from './store/one-at-a-time.ts';
import { openPools, type Pools } from './store/pool.ts';
import type { Tables } from './store/tables.ts';
import { guardedFetch } from './web/guarded-fetch.ts';
import { guardedStream } from './web/guarded-stream.ts';

export type Composition = {
  readonly config: Config;
  readonly databaseUrl: string;
  /** Origin under which browsers reach the server. */
  readonly origin: string;
  readonly port: number;
  /** Folder of the checkout. */
  readonly root: string;
  readonly server: Server;
  readonly log: ServerLog;
  /** Takes the routes, before the first job runs: the sample shop is read from this very server. */
  readonly serve: (fetch: Fetch) => void;
  /** Nobody but this machine can come in. */
  readonly isPrivate: boolean;
  readonly isSampleWanted: boolean;
  readonly isDevPageWanted: boolean;
  /** Exact `host:port` pairs of private systems that actions may call; only tests have such. */
  readonly callablePrivate?: readonly string[];
};

/** Answers a request; `env` is what the HTTP server knows of the connection. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

export type Composed = {
  readonly sample: Sample | null;
  /**
   * Says that it is going and serves on for `drainMs`; then sockets and waiting requests are sent away, those in flight
   * come to their end, then jobs, and last what all of them stand on. Nothing is left half done.
   */
  readonly stop: () => Promise<void>;
};

/** How long requests in flight are waited for at a stop. */
const requestsGraceMs = 10_000;

/** The only place that knows both a port and its adapter. */
export async function compose(composition: Composition): Promise<Composed> {
  const { config, origin, log, server } = composition;
  const pools = await openPools(composition.databaseUrl, (error) =>
    log.error('database connection', { error }),
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const clock = await openDatabaseClock(pools.owner, { onError: (error) => log.error('clock', { error }) });
  const ids = { nowMs: clock.nowMs, random: (bytes: Uint8Array) => fillRandom(bytes) };
  const secret = secretOf(config);
  const nodeId = randomUUID();
  await oneAtATime(pools.owner, async () => {
    await prepareJobs(pools.owner);
    if (config.databaseUrl !== undefined) await joinNodes(pools.owner, { nodeId, secret });
  });
  const { bus, ...nodes } = await openBus({ redisUrl: config.redisUrl, secret, nodeId, log });
  const secrets = createSecrets(secret);
  const shared = { db, bus, memory: createMemory(), appends: new GroupAppend(db), ids, secrets };
  const app: CallDeps = { ...shared, ...callingFrom(composition) };
  const mailer = createMailer(mailOf(config), (mail) => keepDevMail(pools.owner, mail));
  const auth = createAuth({ pool: pools.owner, mailer, publicUrl: origin, secret, ...trustOf(config) });
  const sessions = createVisitorSessions(secret, ids.nowMs);
  const models = modelsOf(app, serverModelOf(config));
  const knowledge = createKnowledgeCache(embedChoiceOf(config, log));
  const http: HttpDeps = {
    ...app,
    auth,
    sessions,
    log,
    publicUrl: origin,
    callerAddress: createCallerAddress(config.trustedProxies),
    countShared: createSharedCount({ ...nodes, log }),
    isSignupOpen: config.isSignupOpen,
    news: new NewsWaits(bus),
    serverModel: serverModelOf(config),
    models,
    knowledge,
    connectModel: connectModel(config),
  };
  if (!composition.isPrivate) await closeSample(auth, log);
  const seed = () => oneAtATime(pools.owner, () => seedSample(app, auth, origin));
  const sample = composition.isSampleWanted ? await seed() : null;
  let isStopping = false;
  const health: Health = { isStopping: () => isStopping, isReady: () => migrationsCurrent(pools.owner) };
  const listMail = () => listDevMail(pools.owner);
  const routes = createHttp(http, (api) => installation(api, composition, { sample, health, listMail }));
  // On the embedded database there is no other server whose hints could be lost. Before anybody can listen.
  const tail = config.databaseUrl === undefined ? null : await startLogTail({ pool: pools.owner, bus, log });
  const live = attachLive(server, { ...http, trustedOrigins: config.trustedOrigins });
  composition.serve((request, env) => routes.fetch(request, env));
  const work = await startWork(composition, { app, pools, mailer, nodeId, models, knowledge });
  return {
    sample,
    async stop() {
      isStopping = true;
      await pause(config.drainMs);
      live.close();
      http.news.close();
      await closeGently(server, requestsGraceMs);
      await work.stop();
      mailer.close();
      await tail?.stop();
      await nodes.close();
      clock.close();
      await pools.close();
    },
  };
}

type Workplace = {
  readonly app: CallDeps;
  readonly pools: Pools;
  readonly mailer: Mailer;
  readonly nodeId: string;
  readonly models: ModelSource<WorkspaceId>;
  readonly knowledge: KnowledgeCache;
};

/** The jobs of this node, and what they alone use. */
async function startWork(composition: Composition, workplace: Workplace) {
  const { app, pools, mailer, nodeId, models, knowledge } = workplace;
  const { config, origin, log } = composition;
  const parser = new WorkerParser();
  const chain = createModelChain({
    models,
    connect: connectModel(config),
    note: (use) => noteModelUse(app, use),
    log,
    nowMs: app.ids.nowMs,
  });
  const jobs = await startJobs({
    pool: pools.owner,
    tasks: createTasks({
      ...app,
      mailer,
      parser,
      publicUrl: origin,
      knowledge,
      writer: createAnswerWriter(chain),
      chooser: createActionChooser(chain),
      turns: createRunningTurns(app.bus),
      crawlLimitsFor: (address) => (address === `${origin}/shop/` ? { delayMs: 0 } : {}),
      fetch: (url, options) => guardedFetch(url, { ...options, allowPrivate: ownAddresses(composition) }),
    }),
    sweep: createSweep({ ...app, pool: pools.owner, log }),
    log,
    nodeId,
    isAlone: config.databaseUrl === undefined,
  });
  return {
    async stop() {
      await jobs.stop();
      await parser.close();
    },
  };
}

type Installed = {
  readonly sample: Sample | null;
  readonly health: Health;
  readonly listMail: DevPage['listMail'];
};

/** Routes that depend on where and how this server runs. */
function installation(api: Api, composition: Composition, { sample, health, listMail }: Installed): void {
  const { config, origin, root } = composition;
  healthRoutes(api, health);
  pageRoutes(api, pageFolders(root));
  if (sample) sampleShopRoutes(api, { folder: join(root, 'examples/music-shop'), ...sample }, () => origin);
  if (!composition.isDevPageWanted) return;
  devPageRoutes(api, {
    addresses: () => addressesOf(origin, sample !== null),
    signIns: sample ? signIns : [],
    listMail,
    isMailKept: config.mail === undefined,
  });
}

function embedChoiceOf({ embedding, dataDir }: Config, log: ServerLog): EmbedChoice {
  if (embedding.kind !== 'remote') return embedding;
  const embedder = createEmbedder(embedding);
  return {
    kind: 'remote',
    embedder,
    store: openVectorFile(join(dataDir, 'vectors'), embedder.id),
    onFailure: (error) =>
      log.error('content or a question was not embedded, the built-in half answers', {
        error: String(error),
      }),
  };
}

async function closeSample(auth: Auth, log: ServerLog): Promise<void> {
  const closed = await closeSampleAccounts(auth, Object.values(samplePeople));
  if (closed.length > 0) log.info('sample sign-ins ended, because others can reach this server', { closed });
}

/** What to open, by label. */
export function addressesOf(origin: string, hasSample: boolean): readonly (readonly [string, string])[] {
  return [
    ...(hasSample ? [['Sample shop', `${origin}/shop/`] as const] : []),
    ['Inbox', `${origin}/app/${hasSample ? 'sign-in' : ''}`] as const,
  ];
}

const signIns = [
  { role: 'Owner', ...samplePeople.owner },
  { role: 'Teammate', ...samplePeople.teammate },
];

/** The server's own model is spoken to directly; where people of a workspace point is guarded. */
function connectModel({ modelHosts }: Config): ConnectModel {
  const guarded = guardedStream({ allowPrivate: modelHosts, idleTimeoutMs: writingLimits.timeoutMs });
  return (spec) => createModel(spec, spec.from === 'server' ? fetch : guarded);
}

function serverModelOf({ model }: Config): ModelSpec | null {
  if (model === undefined) return null;
  const { provider, name, baseUrl = null, apiKey = null } = model;
  return { from: 'server', id: null, label: name, provider, name, baseUrl, apiKey };
}

function mailOf({ mail }: Config) {
  return { smtpUrl: mail?.smtpUrl ?? null, from: mail?.from ?? 'Chatref <agent@localhost>' };
}

function trustOf({ trustedOrigins, isSignupOpen }: Config) {
  return { trustedOrigins, isSignupOpen };
}

function pageFolders(root: string) {
  return { inbox: join(root, 'apps/inbox/dist'), widget: join(root, 'apps/widget/dist') };
}

/** The sample shop is on this very server; nothing else that is private may be read. */
function ownAddresses({ origin, port, isSampleWanted }: Composition): readonly string[] {
  return isSampleWanted ? [new URL(origin).host, `localhost:${port}`, `127.0.0.1:${port}`] : [];
}

/** How actions reach the systems of shops. */
function callingFrom({ callablePrivate = [] }: Composition): Pick<CallDeps, 'fetchCall' | 'pause'> {
  return {
    fetchCall: (url, options) => guardedFetch(url, { ...options, allowPrivate: callablePrivate }),
    pause: (ms, signal) => pause(ms, undefined, { signal }),
  };
}

function fillRandom(bytes: Uint8Array): Uint8Array {
  bytes.set(randomBytes(bytes.length));
  return bytes;
}
