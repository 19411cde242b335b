/** A run of some hundred steps takes ten thousand. */
const maxEvents = 200_000;

export type Cancel = () => void;

type Event = { readonly atMs: number; readonly order: number; run: (() => void) | null };

/**
 * Simulated time. What falls due runs in order of time, then of planning; after each, every promise that can go on has
 * gone on, so nothing depends on how quick the machine is.
 */
export class Schedule {
  #nowMs = 0;
  #order = 0;
  #ran = 0;
  readonly #heap: Event[] = [];

  /** Milliseconds since the beginning of the run. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** Events that have run. */
  get ran(): number {
    return this.#ran;
  }

  readonly after = (delayMs: number, run: () => void): Cancel => {
    const event: Event = { atMs: this.#nowMs + Math.max(0, Math.round(delayMs)), order: this.#order++, run };
    push(this.#heap, event);
    return () => {
      event.run = null;
    };
  };

  wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.after(delayMs, resolve));
  }

  /** Every promise that can go on goes on. */
  settle(): Promise<void> {
    return promisesSettle();
  }

  /** Runs everything that falls due up to `untilMs`, and `afterEach` behind every event; that one may end the run. */
  async runUntil(untilMs: number, afterEach: () => 'go on' | 'stop'): Promise<void> {
    for (let next = this.#heap[0]; next !== undefined && next.atMs <= untilMs; next = this.#heap[0]) {
      pop(this.#heap);
      const { run } = next;
      if (run === null) continue;
      this.#nowMs = next.atMs;
      this.#ran += 1;
      run();
      await promisesSettle();
      if (this.#ran > maxEvents)
        throw new Error(`More than ${maxEvents} events: something plans itself without end`);
      if (afterEach() === 'stop') return;
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }
}

/** Node runs what is set for "immediately" once no promise is left that can go on. */
function promisesSettle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(a: Event, b: Event): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

function push(heap: Event[], event: Event): void {
  let at = heap.length;
  heap.push(event);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, event)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = event;
}

function pop(heap: Event[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const least = lesserChild(heap, at);
    const child = heap[least];
    if (child === undefined || isBefore(last, child)) break;
    heap[at] = child;
    at = least;
  }
  heap[at] = last;
}

function lesserChild(heap: readonly Event[], at: number): number {
  const left = heap[2 * at + 1];
  const right = heap[2 * at + 2];
  return left !== undefined && right !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
}
