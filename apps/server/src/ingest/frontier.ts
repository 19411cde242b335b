import { MAX_QUEUE } from './crawl-limits.ts';
import type { PathFilter } from './path-filter.ts';
import {
  canonicalAddress,
  isInScope,
  isWorthFetching,
  queryFloodGate,
  type SiteScope,
} from './site-address.ts';

export type Stop = { readonly url: string; readonly depth: number };

type Bounds = {
  readonly scope: SiteScope;
  readonly maxDepth: number;
  readonly filter: Pick<PathFilter, 'isExcluded'>;
};

/** The addresses still to be read, nearest to the start first, each at most once. */
export class Frontier {
  readonly #bounds: Bounds;
  readonly #seen = new Set<string>();
  readonly #queue: Stop[] = [];
  readonly #again: Stop[] = [];
  readonly #lets = queryFloodGate();
  #next = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#queue.length - this.#next + this.#again.length;
  }

  /** Those of the addresses that are new and to be read. */
  add(addresses: readonly string[], depth: number): readonly Stop[] {
    const added: Stop[] = [];
    if (depth > this.#bounds.maxDepth) return added;
    for (const address of addresses) {
      if (this.#queue.length >= MAX_QUEUE) break;
      if (!isInScope(address, this.#bounds.scope) || !isWorthFetching(address)) continue;
      const url = canonicalAddress(address);
      if (this.#bounds.filter.isExcluded(url) || !this.markSeen(url) || !this.#lets(url)) continue;
      const stop = { url, depth };
      this.#queue.push(stop);
      added.push(stop);
    }
    return added;
  }

  /** What was to be read already, as it stood: it was let in once. */
  takeUp(stops: readonly Stop[]): void {
    for (const stop of stops) {
      const isOut = this.#bounds.filter.isExcluded(stop.url) || !isInScope(stop.url, this.#bounds.scope);
      if (!isOut && this.markSeen(stop.url) && this.#queue.length < MAX_QUEUE) this.#queue.push(stop);
    }
  }

  /** To be tried once more, after everything else. */
  postpone(stop: Stop): void {
    this.#again.push(stop);
  }

  /** False when the address was known before. */
  markSeen(url: string): boolean {
    if (this.#seen.has(url)) return false;
    this.#seen.add(url);
    return true;
  }

  /** Breadth first: links are added behind everything that is nearer to the start. */
  next(): Stop | undefined {
    const stop = this.#queue[this.#next];
    if (stop === undefined) return this.#again.shift();
    this.#next += 1;
    return stop;
  }
}
