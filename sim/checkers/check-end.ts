import { emptyConversation, evolveAll } from '@chatref/core';
import { presentTeammateBatch, presentVisitorBatch } from '../../apps/server/src/present/batch.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { Shown } from '../people/page.ts';
import type { ShopperPage } from '../people/shopper-page.ts';
import type { TeammatePage } from '../people/teammate-page.ts';
import type { World } from '../world.ts';

/** What is left to come right once there are no more faults: empty where the run may end. */
export function checkEnd(world: World): readonly string[] {
  return [
    ...world.pages.flatMap((page) => [...checkConnection(page), ...checkPending(page)]),
    ...world.pages.flatMap((page) => page.shown().flatMap((shown) => checkAgainstReload(world, page, shown))),
    ...world.teammatePages.flatMap((page) => checkList(world, page)),
    ...world.teammatePages.flatMap((page) => checkPresence(world, page)),
    ...checkSent(world),
    ...checkLog(world),
  ];
}

function checkConnection(page: ShopperPage | TeammatePage): string[] {
  const { state } = page.connection;
  const isIdle = page.audience === 'visitor' && page.conversationId === null;
  return isIdle || state.kind === 'live' ? [] : [`${page.name} is ${state.kind}`];
}

/** The same as a fresh load shows, as far back as that goes; what is older was checked against the log on its way. */
function checkAgainstReload(world: World, page: ShopperPage | TeammatePage, { thread }: Shown): string[] {
  const { database } = world.ports;
  const row = database.conversations.find(({ id }) => id === thread.conversationId);
  if (row === undefined) return [];
  const stretch = database.read(row, { after: 0, audience: page.audience });
  const fresh =
    page.audience === 'visitor'
      ? presentVisitorBatch(stretch)
      : presentTeammateBatch(stretch, page.teammateId);
  const oldest = fresh.hasEarlier ? (fresh.items[0]?.seq ?? 0) : 0;
  const faults: string[] = [];
  const shown = thread.items.filter(({ seq }) => seq >= oldest);
  if (thread.cursor !== row.seq) faults.push(`${page.name} is at ${thread.cursor}, the log at ${row.seq}`);
  if (JSON.stringify(shown) !== JSON.stringify(fresh.items))
    faults.push(`${page.name} shows other items than a reload`);
  if (JSON.stringify(thread.head) !== JSON.stringify(fresh.head))
    faults.push(`${page.name} has another head than a reload`);
  return faults;
}

function checkPending(page: ShopperPage | TeammatePage): string[] {
  return page.ownPending.flatMap(({ state, text, problem }) => {
    if (state === 'sending') return [`${page.name} is still sending "${text}"`];
    return problem === undefined ? [`${page.name} shows "${text}" as failed and not why`] : [];
  });
}

function checkList(world: World, page: TeammatePage): string[] {
  const fresh = world.ports.database.inbox(page.shop.workspaceId).rows;
  const shown = new Map(page.list);
  const faults = fresh.flatMap((row) => {
    const own = shown.get(row.conversationId);
    shown.delete(row.conversationId);
    return JSON.stringify(own) === JSON.stringify(row)
      ? []
      : [`${page.name} lists ${row.conversationId} otherwise than a reload`];
  });
  return [...faults, ...[...shown.keys()].map((id) => `${page.name} lists ${id}, which a reload does not`)];
}

/** Who else is told to look: those whose socket watches it, and nobody else. */
function checkPresence(world: World, page: TeammatePage): string[] {
  if (!isOnSocket(page)) return [];
  return page.shown().flatMap(({ thread, signals }) => {
    const id = thread.conversationId;
    const visitor = world.shopperPages.some((other) => other.conversationId === id && isOnSocket(other));
    const others = world.teammatePages.filter(
      (other) =>
        other.teammateId !== page.teammateId && isOnSocket(other) && other.openIds.includes(id ?? ''),
    );
    const due = [...new Set(others.map(({ teammateId }) => teammateId))].toSorted().join(' ');
    const told = signals.presence?.teammates
      .map((one) => one.id)
      .toSorted()
      .join(' ');
    const isRight = signals.presence?.visitor === visitor && told === due;
    return isRight ? [] : [`${page.name} is told that ${told} look at ${id}, it is ${due}`];
  });
}

function isOnSocket({ connection: { state } }: ShopperPage | TeammatePage): boolean {
  return state.kind === 'live' && state.via === 'socket';
}

/** Nothing that was sent has vanished: it is in the log, or shown as failed, or kept for a page that is not open. */
function checkSent({ ports, people, pages }: World): string[] {
  const { witness } = ports;
  const kept = new Set(
    people.flatMap(({ storage }) => storage.keys('')).map((key) => key.split(/[:.]/).at(-1)),
  );
  const shown = new Set(pages.flatMap((page) => page.ownPending).map(({ clientId }) => clientId));
  return [...witness.sent.values()].flatMap(({ clientId, text, page }) => {
    const isThere = witness.isInLog(text) || kept.has(clientId) || shown.has(clientId);
    return isThere ? [] : [`"${text}" of ${page} has vanished`];
  });
}

function checkLog({ ports }: World): string[] {
  const { database, witness } = ports;
  const faults = database.jobs.all.map(({ task, tries }) => `${task} is left, tried ${tries} times`);
  for (const row of database.conversations)
    faults.push(
      ...checkReplay(
        row,
        database.entriesOf(row.id).map(({ event }) => event),
      ),
    );
  for (const [id, model] of witness.models) {
    const { floor, waits } = model.at(model.seq);
    if (floor === 'agent' && waits) faults.push(`${id} waits for the agent for ever`);
    if (floor.startsWith('collecting ')) faults.push(`${id} has a form that nobody closes`);
    if (floor.startsWith('acting ')) faults.push(`${id} waits for a call for ever`);
    for (const request of model.requests)
      if (!witness.told.has(request)) faults.push(`${request} was told nobody`);
  }
  return faults;
}

function checkReplay(row: ConversationRow, events: Parameters<typeof evolveAll>[1]): string[] {
  const replayed = evolveAll(emptyConversation(row.id, row.agent_id), events);
  return JSON.stringify(replayed) === JSON.stringify(row.state)
    ? []
    : [`${row.id} is not what its log replays to`];
}
