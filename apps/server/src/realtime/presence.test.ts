import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hint, Topic } from '../bus/bus.ts';
import { presenceLimits } from './limits.ts';
import type { Peer } from './peer.ts';
import { Presence, type Watcher } from './presence.ts';
import { HandClock } from './testing/hand-clock.ts';
import { conversationId, idOf, teammate, visitor, workspaceId } from './testing/peers.ts';

/** Longer than anything wrong may be believed. */
const healedMs = presenceLimits.believedMs + presenceLimits.announceEveryMs + presenceLimits.sweepEveryMs;

test('DLV-17: a teammate is told who else is there, at once and at each change; a visitor nothing', () => {
  const { open } = setUp();
  const theo = open('a', teammate('Theo'));
  expect(theo.shown).toEqual([{ visitor: false, names: [] }]);
  const shopper = open('a', visitor);
  const zoe = open('a', teammate('Zoe'));
  const ana = open('a', teammate('Ana'));
  shopper.close();
  zoe.close();
  expect(theo.shown.slice(1)).toEqual([
    { visitor: true, names: [] },
    { visitor: true, names: ['Zoe'] },
    { visitor: true, names: ['Ana', 'Zoe'] },
    { visitor: false, names: ['Ana', 'Zoe'] },
    { visitor: false, names: ['Ana'] },
  ]);
  expect([ana.now, shopper.shown]).toEqual([{ visitor: false, names: ['Theo'] }, []]);
});

test('DLV-17: two windows of one person count once, and until the last is closed', () => {
  const { open } = setUp();
  const theo = open('a', teammate('Theo'));
  const windows = [open('a', teammate('Zoe')), open('b', teammate('Zoe')), open('b', teammate('Theo'))];
  const shoppers = [open('a', visitor), open('b', visitor)];
  expect(theo.now).toEqual({ visitor: true, names: ['Zoe'] });
  const count = theo.shown.length;
  windows[0]?.close();
  shoppers[0]?.close();
  expect(theo.shown).toHaveLength(count);
  windows[1]?.close();
  shoppers[1]?.close();
  expect(theo.now).toEqual({ visitor: false, names: [] });
});

test('DLV-17: a watch begun anew is told again, and nobody sees it leave', () => {
  const { open } = setUp();
  const theo = open('a', teammate('Theo'));
  const zoe = open('a', teammate('Zoe'));
  const before = theo.shown.length;
  zoe.beginAnew();
  expect(zoe.shown).toEqual([
    { visitor: false, names: ['Theo'] },
    { visitor: false, names: ['Theo'] },
  ]);
  expect(theo.shown).toHaveLength(before);
});

test('DLV-18: over a bus that loses nothing each node is right at once, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const world = setUp();
      for (const one of acts) {
        world.act(one);
        world.expectRight();
      }
    }),
    { numRuns: 200 },
  );
});

test('DLV-18: whatever the bus loses, doubles, delays or reorders, each node is right again soon after', () => {
  const trouble = fc.record({ kind: fc.constant('bus' as const), pick: fc.nat(), how: fc.nat(3) });
  const wait = fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(60_000) });
  fc.assert(
    fc.property(fc.array(fc.oneof(act, trouble, trouble, wait), { maxLength: 80 }), (steps) => {
      const world = setUp({ isLossy: true });
      for (const step of steps) {
        if (step.kind === 'wait') world.clock.push(step.ms);
        else if (step.kind === 'bus') world.trouble(step.pick, step.how);
        else world.act(step);
      }
      world.mend();
      world.clock.push(healedMs);
      world.expectRight();
    }),
    { numRuns: 200 },
  );
});

test('DLV-18: an announcement that comes behind its leave, or comes back to its own node, is not believed', () => {
  const { open, bus } = setUp();
  const theo = open('a', teammate('Theo'));
  const zoe = open('b', teammate('Zoe'));
  const shopper = open('a', visitor);
  const announced = [...bus.published];
  for (const one of [zoe, shopper]) one.close();
  for (const hint of announced) bus.publish(hint);
  expect(theo.now).toEqual({ visitor: false, names: [] });
});

test('DLV-19: those of a node that died are forgotten, and not before their time', () => {
  const { open, kill, clock } = setUp();
  const theo = open('a', teammate('Theo'));
  open('b', teammate('Zoe'));
  open('b', visitor);
  clock.push(presenceLimits.announceEveryMs * 5);
  expect(theo.now).toEqual({ visitor: true, names: ['Zoe'] });
  kill('b');
  clock.push(presenceLimits.believedMs - presenceLimits.announceEveryMs - presenceLimits.sweepEveryMs);
  expect(theo.now).toEqual({ visitor: true, names: ['Zoe'] });
  clock.push(presenceLimits.announceEveryMs + 2 * presenceLimits.sweepEveryMs);
  expect(theo.now).toEqual({ visitor: false, names: [] });
});

test('DLV-20: nothing of another workspace is seen, whatever a hint names, and nothing of another conversation', () => {
  const { open, bus } = setUp();
  const theo = open('a', teammate('Theo'));
  const foreign = 'wsp_other' as Peer['workspaceId'];
  open('b', { ...teammate('Mallory'), workspaceId: foreign });
  open('b', { ...visitor, workspaceId: foreign });
  open('b', teammate('Zoe'), idOf(2));
  const who = { watchId: 'c/1', side: 'visitor', teammate: null } as const;
  bus.publish({ kind: 'present', workspaceId: foreign, conversationId, who, isQuery: true });
  expect(theo.shown).toEqual([{ visitor: false, names: [] }]);
});

test('DLV-21: more watches elsewhere than can be kept in mind are left out, and the known ones stay', () => {
  const { open, bus } = setUp();
  const theo = open('a', teammate('Theo'));
  for (let n = 0; n < 2 * presenceLimits.maxElsewhere; n++) {
    const person = { id: `tmt_${n}`, name: String(n).padStart(4, '0') };
    const who = { watchId: `c/${n}`, side: 'teammate', teammate: person } as const;
    bus.publish({ kind: 'present', workspaceId, conversationId, who, isQuery: false });
  }
  expect(theo.now?.names).toHaveLength(presenceLimits.maxElsewhere);
  expect(theo.now?.names.at(-1)).toBe(String(presenceLimits.maxElsewhere - 1).padStart(4, '0'));
});

test('DLV-21: of what nobody has open here nothing is wanted, and nothing kept', () => {
  const { open, bus } = setUp();
  expect(bus.wanted('a', conversationId)).toBe(false);
  const theo = open('a', teammate('Theo'));
  open('b', teammate('Zoe'));
  expect([bus.wanted('a', conversationId), bus.wanted('a', idOf(2))]).toEqual([true, false]);
  theo.close();
  expect([bus.wanted('a', conversationId), bus.wanted('b', conversationId)]).toEqual([false, true]);
});

test('DLV-21: a visitor whom no teammate looks at is told to the bus when they come and go, and not in between', () => {
  const { open, clock, bus } = setUp();
  const shopper = open('a', visitor);
  clock.push(presenceLimits.announceEveryMs * 10);
  expect(bus.published.map(({ kind }) => kind)).toEqual(['present']);
  const theo = open('b', teammate('Theo'));
  expect(theo.now).toEqual({ visitor: true, names: [] });
  clock.push(presenceLimits.announceEveryMs);
  const ofVisitors = () =>
    bus.published.filter((hint) => hint.kind === 'present' && hint.who.side === 'visitor').length;
  expect(ofVisitors()).toBe(3);
  theo.close();
  clock.push(presenceLimits.announceEveryMs * 10);
  expect(ofVisitors()).toBe(3);
  shopper.close();
  expect(bus.published.at(-1)?.kind).toBe('gone');
});

type Shown = { readonly visitor: boolean; readonly names: readonly string[] };

const people = [visitor, visitor, teammate('Ana'), teammate('Theo'), teammate('Zoe')];
const nodeNames = ['a', 'b', 'c'];
const act = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), node: fc.nat(2), person: fc.nat(people.length - 1) }),
  fc.record({ kind: fc.constant('close' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('anew' as const), pick: fc.nat() }),
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Three nodes, created when somebody opens something there. */
function setUp({ isLossy = false } = {}) {
  const clock = new HandClock();
  const bus = new FakeBus(isLossy);
  const nodes = new Map<string, Presence>();
  const windows = new Set<Window>();
  const nodeOf = (nodeId: string) => {
    const known = nodes.get(nodeId) ?? new Presence({ bus: bus.of(nodeId), clock, nodeId });
    nodes.set(nodeId, known);
    return known;
  };
  const open = (node: string, peer: Peer, id = conversationId) =>
    new Window(nodeOf(node), peer, { id, windows });
  const picked = (pick: number) => [...windows][pick % Math.max(1, windows.size)];
  return {
    clock,
    bus,
    open,
    kill: (node: string) => {
      nodes.get(node)?.close();
      bus.cut(node);
    },
    act: (one: Act) => {
      if (one.kind === 'open') open(nodeNames[one.node] ?? 'a', people[one.person] ?? visitor);
      else if (one.kind === 'close') picked(one.pick)?.close();
      else picked(one.pick)?.beginAnew();
    },
    trouble: (pick: number, how: number) => bus.trouble(pick, how),
    mend: () => bus.mend(),
    expectRight: () => {
      const all = [...windows].map(({ peer }) => peer);
      for (const { peer, now } of windows) {
        if (peer.teammate === null) continue;
        const names = all.flatMap((one) => (one.teammate ? [one.teammate.name] : []));
        const others = [...new Set(names)].filter((name) => name !== peer.teammate?.name).toSorted();
        expect(now).toEqual({ visitor: all.some(({ side }) => side === 'visitor'), names: others });
      }
    },
  };
}

class Window implements Watcher {
  readonly peer: Peer;
  readonly shown: Shown[] = [];
  readonly #presence: Presence;
  readonly #at: { readonly id: string; readonly windows: Set<Window> };

  constructor(presence: Presence, peer: Peer, at: { readonly id: string; readonly windows: Set<Window> }) {
    this.peer = peer;
    this.#presence = presence;
    this.#at = at;
    at.windows.add(this);
    presence.join(at.id, this);
  }

  get now(): Shown | undefined {
    return this.shown.at(-1);
  }

  showPresence(frame: string): void {
    const { visitor, teammates, conversationId: id } = JSON.parse(frame);
    expect(id).toBe(this.#at.id);
    this.shown.push({ visitor, names: teammates.map(({ name }: { name: string }) => name) });
  }

  beginAnew(): void {
    this.#presence.join(this.#at.id, this);
  }

  close(): void {
    this.#at.windows.delete(this);
    this.#presence.leave(this.#at.id, this);
  }
}

/** Hints reach every node, its own included, at once; or, on a lossy one, when and if a test says so. */
class FakeBus {
  readonly published: Extract<Hint, { kind: 'present' | 'gone' }>[] = [];
  readonly #listeners = new Map<string, (hint: Hint) => void>();
  readonly #wants = new Map<string, (topic: Topic) => boolean>();
  readonly #late: (() => void)[] = [];
  #isLossy: boolean;

  constructor(isLossy: boolean) {
    this.#isLossy = isLossy;
  }

  of(nodeId: string) {
    return {
      publish: (hint: Hint) => this.publish(hint),
      tellHere: () => undefined,
      subscribe: (listener: (hint: Hint) => void, wants?: (topic: Topic) => boolean) => {
        this.#listeners.set(nodeId, listener);
        if (wants) this.#wants.set(nodeId, wants);
        return () => this.#listeners.delete(nodeId);
      },
    };
  }

  publish(hint: Hint): void {
    if (hint.kind === 'present' || hint.kind === 'gone') this.published.push(hint);
    for (const listener of this.#listeners.values()) {
      if (this.#isLossy) this.#late.push(() => listener(hint));
      else listener(hint);
    }
  }

  wanted(nodeId: string, id: string): boolean {
    return this.#wants.get(nodeId)?.({ workspaceId, conversationId: id }) ?? false;
  }

  cut(nodeId: string): void {
    this.#listeners.delete(nodeId);
  }

  /** Lets one through, twice, or never. */
  trouble(pick: number, how: number): void {
    const [one] = this.#late.splice(pick % Math.max(1, this.#late.length), 1);
    if (how > 0) one?.();
    if (how > 2) one?.();
  }

  /** What is still on its way comes now, in the wrong order; from here on nothing is lost. */
  mend(): void {
    this.#isLossy = false;
    for (const late of this.#late.splice(0).reverse()) late();
  }
}
