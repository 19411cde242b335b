import { randomFillSync } from 'node:crypto';
import type { AgentId, ConversationEvent, ConversationId, TeammateId, WorkspaceId } from '@chatref/core';
import { newId } from '@chatref/core';
import { Kysely, PostgresDialect } from 'kysely';
import { authId } from '../../auth/auth-id.ts';
import type { Hint } from '../../bus/bus.ts';
import { createInProcessBus } from '../../bus/in-process-bus.ts';
import { prepareJobs } from '../../jobs/start-jobs.ts';
import { createSecrets } from '../../secrets/create-secrets.ts';
import { GroupAppend } from '../../store/group-append.ts';
import { openPools, type Pools } from '../../store/pool.ts';
import type { Tables } from '../../store/tables.ts';
import { createTestDatabase } from '../../store/testing/test-database.ts';
import { createAgent } from '../agents.ts';
import type { VisitorAccess } from '../conversations/find-thread.ts';
import { createMemory } from '../conversations/memory.ts';
import { startSession } from '../conversations/start-session.ts';
import type { TeammateAt } from '../conversations/teammate-thread.ts';
import type { AppDeps } from '../deps.ts';

export type Shop = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly ada: TeammateId;
  readonly ben: TeammateId;
};

/** Shops on a database of their own, with the queue's tables but no workers: what is enqueued stays to be looked at. */
export async function openShopFixture() {
  const database = await createTestDatabase();
  const pools = await openPools(database.url);
  await prepareJobs(pools.owner);
  const hints: Hint[] = [];
  const deps = depsOn(pools, hints);
  /** As the owning role, which no policy binds. */
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await pools.owner.query(text, [...values])).rows as Row[];
  return {
    deps,
    pools,
    hints,
    rows,
    openShop: () => openShop(deps, pools),
    visit: (shop: Shop) => visit(deps, shop),
    /** The log as it stands, oldest first. */
    log: (id: ConversationId) =>
      rows<{ seq: number; event: ConversationEvent }>(
        'select seq, event from conversation_event where conversation_id = $1 order by seq',
        [id],
      ),
    /** Names of the jobs that wait for the conversation, in the order of their names. */
    async jobs(id: ConversationId): Promise<string[]> {
      const found = await rows<{ name: string }>(
        `select t.identifier as name from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
         where j.payload ->> 'conversationId' = $1 order by 1`,
        [id],
      );
      return found.map(({ name }) => name);
    },
    async close(): Promise<void> {
      await deps.db.destroy();
      await pools.owner.end();
      await database.drop();
    },
  };
}

export type ShopFixture = Awaited<ReturnType<typeof openShopFixture>>;

/** Where a teammate of the shop stands. */
export function at(
  { workspaceId }: Shop,
  teammateId: TeammateId,
  conversationId: ConversationId,
): TeammateAt {
  return { workspaceId, teammateId, conversationId };
}

function depsOn(pools: Pools, hints: Hint[]): AppDeps {
  const bus = createInProcessBus((error) => {
    throw error;
  });
  bus.subscribe((hint) => hints.push(hint));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  return {
    db,
    appends: new GroupAppend(db),
    bus,
    memory: createMemory(),
    secrets: createSecrets('a secret of the tests'),
    ids: { nowMs: Date.now, random: (bytes) => randomFillSync(bytes) },
  };
}

async function openShop(deps: AppDeps, pools: Pools): Promise<Shop> {
  const workspaceId = newId('workspace', deps.ids);
  const insert = 'insert into auth.organization (id, name, slug) values ($1, $2, $1)';
  await pools.owner.query(insert, [workspaceId, 'Shop']);
  const agent = await createAgent(deps, workspaceId, 'Robin');
  const join = (name: string) => joinShop(deps, pools, { workspaceId, name });
  return { workspaceId, agentId: agent.id as AgentId, ada: await join('Ada'), ben: await join('Ben') };
}

type Joining = { readonly workspaceId: WorkspaceId; readonly name: string };

async function joinShop({ ids }: AppDeps, { owner }: Pools, { workspaceId, name }: Joining) {
  const userId = authId('user');
  const id = newId('teammate', ids);
  const person = 'insert into auth."user" (id, name, email) values ($1, $2, $3)';
  await owner.query(person, [userId, name, `${userId}@shop.example`]);
  const member = 'insert into auth.member (id, organization_id, user_id, role) values ($1, $2, $3, $4)';
  await owner.query(member, [id, workspaceId, userId, 'member']);
  return id;
}

async function visit(deps: AppDeps, { agentId }: Shop): Promise<VisitorAccess> {
  const nowhere = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };
  const start = {
    agentId,
    origin: 'https://shop.example',
    visit: nowhere,
    userAgent: null,
    known: null,
    beginId: null,
  };
  const started = await startSession(deps, { ...start, isPreview: false });
  if (started.kind !== 'started') throw new Error(`No session: ${started.kind}`);
  return started.visitor;
}
