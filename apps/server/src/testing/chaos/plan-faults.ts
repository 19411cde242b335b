import type { Chance } from './seeded-random.ts';

export type Fault =
  | {
      readonly kind: 'node';
      readonly how: 'kill' | 'stop' | 'freeze';
      readonly node: number;
      readonly forMs: number;
    }
  | { readonly kind: 'redis'; readonly how: 'kill' | 'freeze'; readonly forMs: number }
  | { readonly kind: 'cut' | 'half_open'; readonly share: number }
  | { readonly kind: 'delay'; readonly share: number; readonly delayMs: number; readonly forMs: number };

export type PlannedFault = { readonly atMs: number; readonly fault: Fault };

/** From one server's trouble to the next: long enough for the first to be back, so that one at least always serves. */
const nodeEveryMs = 8_500;
const redisEveryMs = 14_000;
const cutEveryMs = 3_500;
const delayEveryMs = 9_000;
const halfOpenEveryMs = 8_000;
/** A half-open socket is noticed after 25 s of silence, so the last one must lie so long before the end. */
const noticedAfterMs = 30_000;
/** Whatever goes on for a while ends so long before the end. */
const marginMs = 500;

/** What goes wrong in so much time, and when. */
export function planFaults(chance: Chance, durationMs: number, nodes: number): PlannedFault[] {
  const planned: PlannedFault[] = [];
  const every = (stepMs: number, untilMs: number, make: (turn: number) => Fault) => {
    let turn = chance.between(0, 2);
    for (
      let atMs = chance.between(stepMs / 4, stepMs);
      atMs < untilMs;
      atMs += stepMs + chance.between(-stepMs / 5, stepMs / 5)
    )
      planned.push({ atMs: Math.round(atMs), fault: make(turn++) });
  };
  every(nodeEveryMs, durationMs - 8_000, (turn) => ({
    kind: 'node',
    how: (['kill', 'kill', 'stop', 'kill', 'freeze'] as const)[turn % 5] ?? 'kill',
    // In turn, so that each gets its share.
    node: turn % nodes,
    forMs: chance.between(800, 2_500),
  }));
  every(redisEveryMs, durationMs - 6_000, (turn) => ({
    kind: 'redis',
    how: turn % 2 === 0 ? 'kill' : 'freeze',
    forMs: chance.between(3_000, 5_500),
  }));
  every(cutEveryMs, durationMs, () => ({ kind: 'cut', share: 0.05 + chance.next() * 0.35 }));
  every(delayEveryMs, durationMs - 4_000 - marginMs, () => ({
    kind: 'delay',
    share: chance.next() * 0.5,
    delayMs: chance.between(100, 1_200),
    forMs: chance.between(1_000, 4_000),
  }));
  every(halfOpenEveryMs, durationMs - noticedAfterMs, () => ({
    kind: 'half_open',
    share: 0.02 + chance.next() * 0.1,
  }));
  return planned.sort((a, b) => a.atMs - b.atMs);
}

/** In one line. */
export function sayFault({ atMs, fault }: PlannedFault): string {
  const what = fault.kind === 'node' || fault.kind === 'redis' ? `${fault.kind} ${fault.how}` : fault.kind;
  const more = Object.entries(fault).filter(([name]) => name !== 'kind' && name !== 'how');
  const said = more.map(([name, value]) => `${name} ${Math.round(Number(value) * 100) / 100}`).join(', ');
  return `${(atMs / 1000).toFixed(1).padStart(5)} s  ${what}: ${said}`;
}
