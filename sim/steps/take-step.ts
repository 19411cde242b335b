import { unreachable } from '@chatref/core';
import type { ShopperPage } from '../people/shopper-page.ts';
import type { TeammatePage } from '../people/teammate-page.ts';
import { insideMark } from '../witness.ts';
import type { World } from '../world.ts';
import type { Deed, Words } from './step.ts';

/** Does what a step says, as far as it fits the moment: a person can only act on what their own page shows. */
export function takeStep(world: World, deed: Deed): void {
  world.ports.coverage.hit(`step ${deed.do}`);
  switch (deed.do) {
    case 'open_page':
      world.shopper(deed.shopper).open(deed.tab, deed.via === 'socket');
      break;
    case 'close_page':
      world.shopper(deed.shopper).close(deed.tab);
      break;
    case 'say':
    case 'press_button':
    case 'press_action':
    case 'consent':
    case 'rate':
    case 'fill_form':
    case 'close_form':
    case 'cancel_request':
    case 'pry':
      ifAwake(world, deed, (page) => page.audience === 'visitor' && actAsShopper(world, page, deed));
      break;
    case 'open_inbox':
      world.teammate(deed.teammate).open(deed.via === 'socket');
      break;
    case 'close_inbox':
      world.teammate(deed.teammate).close();
      break;
    case 'look_at':
    case 'look_away':
    case 'reply':
    case 'note':
    case 'take_over':
    case 'hand_back':
    case 'resolve':
    case 'reopen':
      ifAwake(world, deed, (page) => page.audience === 'teammate' && actAsTeammate(page, deed));
      break;
    case 'rush':
      rush(world, deed.pick);
      break;
    case 'type':
      ifAwake(world, deed.who, (page) => page.type());
      break;
    case 'load_earlier':
      ifAwake(world, deed.who, (page) => page.loadEarlier());
      break;
    case 'retry_failed':
      ifAwake(world, deed.who, (page) => page.retryFailed());
      break;
    default:
      befall(world, deed);
      break;
  }
}

type Own = Extract<
  Deed,
  {
    do:
      | 'say'
      | 'press_button'
      | 'press_action'
      | 'consent'
      | 'rate'
      | 'fill_form'
      | 'close_form'
      | 'cancel_request'
      | 'pry';
  }
>;

function actAsShopper(world: World, page: ShopperPage, deed: Own): void {
  switch (deed.do) {
    case 'say':
      page.say(textOf(deed.words, deed.n));
      break;
    case 'press_button':
      page.pressButton(null);
      break;
    case 'press_action':
      page.pressButton(actionNames[deed.n % actionNames.length] ?? null);
      break;
    case 'consent':
      page.consent(deed.consent);
      break;
    case 'rate':
      page.rate(deed.rating);
      break;
    case 'fill_form':
      page.fillForm(deed.how);
      break;
    case 'close_form':
      page.closeForm();
      break;
    case 'cancel_request':
      page.cancelRequest();
      break;
    case 'pry':
      pry(world, page);
      break;
    default:
      unreachable(deed);
  }
}

const actionNames = ['Return an order', 'Where is my order', 'Cancel my order', 'Call me back'] as const;
const actionPhrases = ['Where is my order?', 'Cancel my order please', 'Please call me back'] as const;

function textOf(words: Words, n: number): string {
  switch (words) {
    case 'question':
      return `How long does delivery of parcel ${n} take?`;
    case 'wish':
      return n % 2 === 0 ? `I want to talk to a human (${n})` : `I want to return my order (${n})`;
    case 'value':
      return `My email is shopper${n}@example.org`;
    case 'thanks':
      return `Thank you! (${n})`;
    case 'action':
      return `${actionPhrases[n % actionPhrases.length]} (${n})`;
    case 'correction':
      return `Actually it is MS-${10_000 + (n % 90_000)}`;
    case 'yes':
      return `Yes please${'!'.repeat(1 + n)}`;
    case 'skip':
      return `skip this${'.'.repeat(1 + n)}`;
  }
}

/** Watches every conversation that is not theirs; a batch of any of them is a leak. */
function pry(world: World, page: ShopperPage): void {
  const { witness, coverage, schedule } = world.ports;
  for (const [id, model] of witness.models) {
    if (model.visitorId === page.personId) continue;
    const unwatch = page.connection.watch(id, {
      cursor: () => 0,
      batch: () => witness.violate('SIM-8', `${page.name} may read ${id}, which is not theirs`),
    });
    coverage.hit('pried');
    schedule.after(5_000, unwatch);
  }
}

type Help = Extract<
  Deed,
  { do: 'look_at' | 'look_away' | 'reply' | 'note' | 'take_over' | 'hand_back' | 'resolve' | 'reopen' }
>;

function actAsTeammate(page: TeammatePage, deed: Help): void {
  const listed = [...page.list.keys()];
  const id = listed[deed.pick % Math.max(1, listed.length)];
  if (id === undefined) return;
  switch (deed.do) {
    case 'look_at':
      page.look(id);
      break;
    case 'look_away':
      page.lookAway(page.openIds[deed.pick % Math.max(1, page.openIds.length)] ?? '');
      break;
    case 'reply':
      page.write(id, 'messages', `Reply ${deed.n}`);
      break;
    case 'note':
      page.write(id, 'notes', `Note ${deed.n} ${insideMark}`);
      break;
    case 'take_over':
      page.takeOver(id);
      break;
    case 'hand_back':
      page.handBack(id, deed.n % 2 === 0 ? `Settled ${deed.n} ${insideMark}` : null);
      break;
    case 'resolve':
    case 'reopen':
      page.settle(id, deed.do);
      break;
    default:
      unreachable(deed);
  }
}

function rush({ teammatePages }: World, pick: number): void {
  const listed = [...(teammatePages[0]?.list.keys() ?? [])];
  const id = listed[pick % Math.max(1, listed.length)];
  for (const page of teammatePages) if (id !== undefined && page.list.has(id)) page.takeOver(id);
}

type Befalling = Extract<
  Deed,
  | { do: 'sleep' | 'jump_clock' | 'drop_socket' | 'read_slowly' | 'lose_request' | 'lose_answer' }
  | { do: 'weather' | 'redis_away' | 'crash' | 'run_job_twice' }
>;

function befall(world: World, deed: Befalling): void {
  const { weather, broker, database, coverage } = world.ports;
  switch (deed.do) {
    case 'sleep':
      world.person(deed.who).device.sleep(deed.forMs, deed.isFrozen);
      break;
    case 'jump_clock':
      'node' in deed.who
        ? world.cluster.nodes[deed.who.node]?.jumpClock(deed.byMs)
        : world.person(deed.who).device.jumpClock(deed.byMs);
      break;
    case 'drop_socket':
      world.page(deed.who)?.sockets.drop(deed.how);
      break;
    case 'read_slowly':
      world.person(deed.who).device.readSlowly(deed.forMs);
      break;
    case 'lose_request':
      world.page(deed.who)?.requests.loseNext('request');
      break;
    case 'lose_answer':
      world.page(deed.who)?.requests.loseNext('answer');
      break;
    case 'weather':
      weather.set(deed.place, deed.rates, deed.forMs);
      break;
    case 'redis_away':
      broker.goAway(deed.forMs);
      break;
    case 'crash':
      world.cluster.nodes[deed.node]?.crash(deed.when, deed.downMs);
      break;
    case 'run_job_twice':
      coverage.hit(
        'fault job run twice',
        database.jobs.unlock(() => true),
      );
      break;
    default:
      unreachable(deed);
  }
}

type Somebody = Parameters<World['person']>[0];

function ifAwake(world: World, who: Somebody, act: (page: ShopperPage | TeammatePage) => unknown): void {
  if (world.person(who).device.isAsleep) return;
  const page = world.page(who);
  if (page !== null) act(page);
}
