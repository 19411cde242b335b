import { MAX_QUEUE } from './crawl-limits.ts';
import {
  canonicalAddress,
  isInScope,
  isWorthFetching,
  queryFloodGate,
  type SiteScope,
} from './site-address.ts';

export type Stop = { readonly url: string; readonly depth: number };

/** The addresses still to be read, nearest to the start first, each at most once. */
export class Frontier {
  readonly #scope: SiteScope;
  readonly #maxDepth: number;
  readonly #seen = new Set<string>();
  readonly #queue: Stop[] = [];
  readonly #lets = queryFloodGate();

  constructor(scope: SiteScope, maxDepth: number) {
    this.#scope = scope;
    this.#maxDepth = maxDepth;
  }

  get size(): number {
    return this.#queue.length;
  }

  add(addresses: readonly string[], depth: number): void {
    if (depth > this.#maxDepth) return;
    for (const address of addresses) {
      if (this.#queue.length >= MAX_QUEUE) return;
      if (!isInScope(address, this.#scope) || !isWorthFetching(address)) continue;
      const url = canonicalAddress(address);
      if (this.markSeen(url) && this.#lets(url)) this.#queue.push({ url, depth });
    }
  }

  /** False when the address was known before. */
  markSeen(url: string): boolean {
    if (this.#seen.has(url)) return false;
    this.#seen.add(url);
    return true;
  }

  /** Breadth first: links are added behind everything that is nearer to the start. */
  next(): Stop | undefined {
    return this.#queue.shift();
  }
}
