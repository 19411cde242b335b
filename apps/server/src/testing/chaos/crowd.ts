import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from './actor.ts';
import type { Balancer } from './balancer.ts';
import { createBrowser } from './browser.ts';
import { chaosLimits } from './limits.ts';
import type { ChaosShop } from './open-shop.ts';
import { RawShopper } from './raw-shopper.ts';
import { Recorder } from './recorder.ts';
import type { Chance } from './seeded-random.ts';
import { Shopper } from './shopper.ts';
import { Teammate } from './teammate.ts';

type World = { readonly balancer: Balancer; readonly shop: ChaosShop; readonly chance: Chance };

/** Everybody who takes part: each goes about their business until told to stop. */
export class Crowd {
  readonly recorder = new Recorder();
  readonly shoppers: readonly Actor[];
  readonly teammates: readonly Teammate[];
  readonly #chance: Chance;
  readonly #reserved = new Set<string>();
  #duels = 0;

  constructor({ balancer, shop, chance }: World) {
    this.#chance = chance;
    const { recorder } = this;
    const { agentId, workspaceId } = shop;
    const { plainShoppers, rawShoppers } = chaosLimits;
    this.shoppers = Array.from({ length: chaosLimits.shoppers }, (_, number) => {
      const own = { agentId, chance: chance.fork(number), recorder };
      // Each from a home of their own, as the proxy in front would say.
      const headers = { 'x-forwarded-for': `198.51.100.${number + 1}` };
      const isPlain = number >= rawShoppers && number < rawShoppers + plainShoppers;
      const origin = isPlain ? balancer.plainOrigin : balancer.origin;
      if (number < rawShoppers) return new RawShopper({ ...own, name: `raw${number}`, origin, headers });
      const name = `${isPlain ? 'plain' : 'shopper'}${number}`;
      return new Shopper({ ...own, name, browser: createBrowser({ origin, headers }) });
    });
    this.teammates = shop.teammates.map(({ id, name, cookie }, number) => {
      // One of them sits behind a proxy that knows no sockets.
      const isPlain = number === 1;
      const origin = isPlain ? balancer.plainOrigin : balancer.origin;
      const browser = createBrowser({ origin, headers: { cookie, origin: balancer.origin } });
      const own = { workspaceId, teammateId: id, chance: chance.fork(1_000 + number), recorder };
      return new Teammate({ ...own, name, browser, isPlain, reserved: this.#reserved });
    });
  }

  get all(): readonly Actor[] {
    return [...this.shoppers, ...this.teammates];
  }

  /** Until the signal comes, and what was begun is over. */
  async live(until: AbortSignal): Promise<void> {
    const { shopperBeatMs, teammateBeatMs } = chaosLimits;
    await Promise.all([
      ...this.shoppers.map((one) => this.#liveAs(() => one.act(), shopperBeatMs, until)),
      ...this.teammates.map((one) => this.#liveAs(() => one.act(), teammateBeatMs, until)),
      this.#liveAs(() => this.#duel(), [1_500, 3_000], until),
    ]);
  }

  stop(): void {
    for (const one of this.all) one.stop();
  }

  async #liveAs(
    act: () => Promise<void>,
    beatMs: readonly [number, number],
    until: AbortSignal,
  ): Promise<void> {
    await pause(this.#chance.between(0, beatMs[1]));
    while (!until.aborted) {
      await act();
      await pause(this.#chance.between(...beatMs), undefined, { signal: until }).catch(() => undefined);
    }
  }

  /** Two teammates want the same conversation in the same moment. */
  async #duel(): Promise<void> {
    const one = this.#chance.pick(this.teammates);
    const other = this.#chance.pick(this.teammates.filter((teammate) => teammate !== one));
    const ground = this.#chance.pick(one?.duelGrounds ?? []);
    if (one === undefined || other === undefined || ground === undefined) return;
    this.#reserved.add(ground);
    this.#duels += 1;
    await Promise.all([one, other].map((teammate) => teammate.takeOver(ground, null, this.#duels)));
    this.#reserved.delete(ground);
  }
}
