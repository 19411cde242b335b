import { Chance } from '../chance.ts';
import {
  type Actor,
  actorsPerWorkspace,
  type Deed,
  type Rates,
  type Scenario,
  type Step,
  type TeammateAt,
  type Words,
} from './step.ts';

type Cast = { readonly shoppers: number; readonly teammates: number; readonly nodes: number };
type Draw = { readonly chance: Chance; readonly cast: Cast; readonly n: number };
type Weighted = readonly (readonly [weight: number, make: (draw: Draw) => Deed])[];

/** Draws all that will happen before anything does, so that a step can be left out and the others stay as they are. */
export function makeScenario(seed: number, steps: number): Scenario {
  const chance = new Chance(`${seed}/scenario`);
  const cast = {
    shoppers: chance.between(1, 4),
    teammates: chance.between(1, 4),
    nodes: chance.between(1, 3),
  };
  // Some runs are nearly calm, some nearly nothing but trouble: each finds what the other hides.
  const trouble = chance.pick([40, 120, 250, 400]);
  const made: Step[] = opening(chance, cast);
  let atMs = 2_000;
  for (let n = 1; n <= steps; n++) {
    atMs += gapMs(chance);
    const kinds = chance.perMille(trouble) ? faults : chance.perMille(550) ? ofShoppers : ofTeammates;
    made.push({ atMs, deed: pickWeighted(kinds, chance)({ chance, cast, n }) });
  }
  return { seed, nodes: cast.nodes, steps: made };
}

function opening(chance: Chance, { shoppers, teammates }: Cast): Step[] {
  const via = () => (chance.perMille(200) ? 'plain' : 'socket');
  const at = () => chance.below(2_000);
  const pages = Array.from({ length: shoppers }, (_, shopper): Step => {
    return { atMs: at(), deed: { do: 'open_page', shopper: numberOf(shopper), tab: 0, via: via() } };
  });
  const inboxes = Array.from({ length: teammates }, (_, teammate): Step => {
    return { atMs: at(), deed: { do: 'open_inbox', teammate: numberOf(teammate), via: via() } };
  });
  return [...pages, ...inboxes].sort((a, b) => a.atMs - b.atMs);
}

/** The fourth of each kind is the other shop's: it has one shopper and one teammate at most. */
function numberOf(index: number): number {
  return index < 3 ? index : actorsPerWorkspace;
}

/** Mostly close together, where races are; now and then long enough for timers to fall due. */
function gapMs(chance: Chance): number {
  const kind = chance.below(100);
  if (kind < 35) return chance.below(60);
  if (kind < 75) return chance.below(600);
  if (kind < 97) return chance.below(3_000);
  return chance.below(40_000);
}

const shopperAt = ({ chance, cast }: Draw) => ({
  shopper: numberOf(chance.below(cast.shoppers)),
  tab: chance.perMille(250) ? 1 : 0,
});
const teammateAt = ({ chance, cast }: Draw): TeammateAt => ({
  teammate: numberOf(chance.below(cast.teammates)),
});
const actor = (draw: Draw): Actor => (draw.chance.perMille(500) ? shopperAt(draw) : teammateAt(draw));
const pick = ({ chance }: Draw) => ({ pick: chance.below(8) });
const via = ({ chance }: Draw) => ({ via: chance.perMille(250) ? 'plain' : 'socket' }) as const;

const words: readonly Words[] = [
  'question',
  'question',
  'question',
  'question',
  'wish',
  'wish',
  'value',
  'thanks',
  'action',
  'action',
  'correction',
  'yes',
  'skip',
];

const ofShoppers: Weighted = [
  [60, (draw) => ({ do: 'say', ...shopperAt(draw), words: draw.chance.pick(words), n: draw.n })],
  [8, (draw) => ({ do: 'press_button', ...shopperAt(draw) })],
  [
    10,
    (draw) => ({
      do: 'fill_form',
      ...shopperAt(draw),
      how: draw.chance.pick(['right', 'wrong', 'skip'] as const),
    }),
  ],
  [3, (draw) => ({ do: 'close_form', ...shopperAt(draw) })],
  [10, (draw) => ({ do: 'press_action', ...shopperAt(draw), n: draw.n })],
  [
    6,
    (draw) => ({
      do: 'consent',
      ...shopperAt(draw),
      consent: draw.chance.pick(['yes', 'yes', 'no'] as const),
    }),
  ],
  [2, (draw) => ({ do: 'rate', ...shopperAt(draw), rating: draw.chance.pick(['up', 'down'] as const) })],
  [5, (draw) => ({ do: 'cancel_request', ...shopperAt(draw) })],
  [9, (draw) => ({ do: 'open_page', ...shopperAt(draw), ...via(draw) })],
  [2, (draw) => ({ do: 'close_page', ...shopperAt(draw) })],
  [2, (draw) => ({ do: 'pry', ...shopperAt(draw) })],
  [4, (draw) => ({ do: 'type', who: shopperAt(draw) })],
  [3, (draw) => ({ do: 'load_earlier', who: shopperAt(draw) })],
  [2, (draw) => ({ do: 'retry_failed', who: shopperAt(draw) })],
];

const ofTeammates: Weighted = [
  [14, (draw) => ({ do: 'look_at', ...teammateAt(draw), ...pick(draw) })],
  [4, (draw) => ({ do: 'look_away', ...teammateAt(draw), ...pick(draw) })],
  [26, (draw) => ({ do: 'reply', ...teammateAt(draw), ...pick(draw), n: draw.n })],
  [8, (draw) => ({ do: 'note', ...teammateAt(draw), ...pick(draw), n: draw.n })],
  [12, (draw) => ({ do: 'take_over', ...teammateAt(draw), ...pick(draw) })],
  [6, (draw) => ({ do: 'rush', ...pick(draw) })],
  [14, (draw) => ({ do: 'hand_back', ...teammateAt(draw), ...pick(draw), n: draw.n })],
  [10, (draw) => ({ do: 'resolve', ...teammateAt(draw), ...pick(draw) })],
  [4, (draw) => ({ do: 'reopen', ...teammateAt(draw), ...pick(draw) })],
  [7, (draw) => ({ do: 'open_inbox', ...teammateAt(draw), ...via(draw) })],
  [1, (draw) => ({ do: 'close_inbox', ...teammateAt(draw) })],
  [4, (draw) => ({ do: 'type', who: teammateAt(draw) })],
  [2, (draw) => ({ do: 'load_earlier', who: teammateAt(draw) })],
  [2, (draw) => ({ do: 'retry_failed', who: teammateAt(draw) })],
];

const crashes = ['now', 'before_commit', 'after_commit', 'stop'] as const;
const drops = ['cut', 'cut', 'half_open', 'deaf', 'mute'] as const;
const places = ['bus', 'bus', 'http', 'http', 'sockets', 'database'] as const;

const faults: Weighted = [
  [12, weather],
  [
    10,
    ({ chance, cast }) => ({
      do: 'crash',
      node: chance.below(cast.nodes),
      when: chance.pick(crashes),
      downMs: chance.pick([200, 2_000, 20_000]),
    }),
  ],
  [6, ({ chance }) => ({ do: 'redis_away', forMs: chance.between(500, 30_000) })],
  [14, (draw) => ({ do: 'drop_socket', who: actor(draw), how: draw.chance.pick(drops) })],
  [8, (draw) => ({ do: 'lose_request', who: actor(draw) })],
  [12, (draw) => ({ do: 'lose_answer', who: actor(draw) })],
  [7, sleep],
  [
    5,
    (draw) => ({
      do: 'jump_clock',
      who: actor(draw),
      byMs: draw.chance.between(-3_600_000, 3_600_000),
    }),
  ],
  // A server counts on from the database's time by a clock that does not jump; it is off by what the network took.
  [
    3,
    ({ chance, cast }) => ({
      do: 'jump_clock',
      who: { node: chance.below(cast.nodes) },
      byMs: chance.between(-3_000, 3_000),
    }),
  ],
  [5, (draw) => ({ do: 'read_slowly', who: actor(draw), forMs: draw.chance.between(1_000, 20_000) })],
  [6, () => ({ do: 'run_job_twice' })],
];

function weather({ chance }: Draw): Deed {
  const rates: Rates = {
    lost: chance.pick([0, 100, 400, 900]),
    doubled: chance.pick([0, 100, 400]),
    lateMs: chance.pick([0, 300, 2_000, 8_000]),
  };
  return { do: 'weather', place: chance.pick(places), rates, forMs: chance.between(1_000, 20_000) };
}

function sleep(draw: Draw): Deed {
  const { chance } = draw;
  const forMs = chance.pick([2_000, 30_000, 70_000, 400_000]);
  return { do: 'sleep', who: actor(draw), forMs, isFrozen: chance.perMille(500) };
}

function pickWeighted(kinds: Weighted, chance: Chance): (draw: Draw) => Deed {
  let left = chance.below(kinds.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of kinds) {
    if (left < weight) return make;
    left -= weight;
  }
  throw new Error('The weights do not add up');
}
