import type { Shopper } from '../shared/bench-shop.ts';
import { benchLimits } from '../shared/limits.ts';

const windowMs = 60_000;
type Used = { readonly shopper: Shopper; startedMs: number; sent: number };

/** Shoppers in turn, each within what the server lets one visitor send in a minute. */
export class ShopperPool {
  readonly #all: readonly Used[];
  #turn = 0;

  constructor(shoppers: readonly Shopper[]) {
    this.#all = shoppers.map((shopper) => ({ shopper, startedMs: Number.NEGATIVE_INFINITY, sent: 0 }));
  }

  /** Whoever may send now; throws when nobody may, for then the rate limit would be measured. */
  next(): Shopper {
    const nowMs = performance.now();
    for (let tries = 0; tries < this.#all.length; tries++) {
      const next = this.#all[this.#turn++ % this.#all.length];
      if (next === undefined) break;
      // A second longer than the server's own window, whose clock is another.
      if (nowMs - next.startedMs > windowMs + 1_000) {
        next.startedMs = nowMs;
        next.sent = 0;
      }
      if (next.sent >= benchLimits.messagesPerVisitorAndMinute) continue;
      next.sent += 1;
      return next.shopper;
    }
    throw new Error('Every shopper has sent what one may in a minute: prepare more of them');
  }
}
