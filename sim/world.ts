import type { TeammateId } from '@chatref/core';
import { Chance } from './chance.ts';
import { checkEnd } from './checkers/check-end.ts';
import type { Coverage } from './coverage.ts';
import { Database } from './machines/database.ts';
import { openShop, type Shop } from './machines/shop.ts';
import { Broker } from './net/broker.ts';
import { Cluster } from './net/cluster.ts';
import { Weather } from './net/weather.ts';
import { Shopper } from './people/shopper.ts';
import type { ShopperPage } from './people/shopper-page.ts';
import { Teammate } from './people/teammate.ts';
import type { TeammatePage } from './people/teammate-page.ts';
import { type Plant, type Ports, startMs } from './ports.ts';
import { Schedule } from './schedule.ts';
import { type Actor, actorsPerWorkspace } from './steps/step.ts';
import { Witness } from './witness.ts';

type Made = {
  readonly seed: number;
  readonly nodes: number;
  readonly plant: Plant;
  readonly coverage: Coverage;
  /** Told of everything that is committed, for the trace. */
  readonly onCommit: (words: string) => void;
};

/** Everything that there is in one run. People come into being when a step first names them. */
export class World {
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly #shops: readonly Shop[];
  readonly #shoppers = new Map<number, Shopper>();
  readonly #teammates = new Map<number, Teammate>();

  constructor({ seed, nodes, plant, coverage, onCommit }: Made) {
    const schedule = new Schedule();
    const weather = new Weather(() => schedule.nowMs);
    const chance = (name: string) => new Chance(`${seed}/${name}`);
    const witness = new Witness(coverage, (id) => this.#nameOf(id));
    const database = new Database(
      () => startMs + schedule.nowMs,
      (commit) => {
        onCommit(
          `${commit.row.id} ${commit.entries.map(({ seq, event }) => `${seq}:${event.type}`).join(' ')}`,
        );
        witness.committed(commit);
      },
    );
    const broker = new Broker({ schedule, weather, coverage, chance: chance('redis') });
    const broke = (where: string, error: unknown) =>
      witness.violate(
        'SIM-9',
        `${where} broke: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    this.ports = { seed, schedule, database, broker, weather, coverage, witness, plant, chance, broke };
    this.#shops = [0, 1].map((index) =>
      openShop(chance(`shop ${index}`), { nowMs: () => startMs, teammates: actorsPerWorkspace }),
    );
    for (const shop of this.#shops) database.shops.set(shop.workspaceId, shop);
    this.cluster = new Cluster(nodes, this.ports);
  }

  get pages(): readonly (ShopperPage | TeammatePage)[] {
    return [...this.shopperPages, ...this.teammatePages];
  }

  get shopperPages(): readonly ShopperPage[] {
    return [...this.#shoppers.values()].flatMap(({ pages }) => [...pages.values()]);
  }

  get teammatePages(): readonly TeammatePage[] {
    return [...this.#teammates.values()].flatMap(({ page }) => page ?? []);
  }

  get people(): readonly (Shopper | Teammate)[] {
    return [...this.#shoppers.values(), ...this.#teammates.values()];
  }

  shopper(index: number): Shopper {
    const known = this.#shoppers.get(index);
    if (known !== undefined) return known;
    const shop = this.#shopOf(index);
    const shopper = new Shopper(`shopper ${index + 1}`, { ports: this.ports, cluster: this.cluster, shop });
    this.#shoppers.set(index, shopper);
    return shopper;
  }

  teammate(index: number): Teammate {
    const known = this.#teammates.get(index);
    if (known !== undefined) return known;
    const shop = this.#shopOf(index);
    const [teammateId, name] = [...shop.teammates][index % actorsPerWorkspace] ?? [];
    if (teammateId === undefined) throw new Error('There is no such teammate');
    const settings = { ports: this.ports, cluster: this.cluster, shop, teammateId };
    const teammate = new Teammate(`${name} (teammate ${index + 1})`, settings);
    this.#teammates.set(index, teammate);
    return teammate;
  }

  person(who: Actor): Shopper | Teammate {
    return 'shopper' in who ? this.shopper(who.shopper) : this.teammate(who.teammate);
  }

  page(who: Actor): ShopperPage | TeammatePage | null {
    return 'shopper' in who
      ? (this.shopper(who.shopper).pages.get(who.tab) ?? null)
      : this.teammate(who.teammate).page;
  }

  /** Faults off, machines up, everybody awake: from here on all must come right by itself. */
  calm(): void {
    this.ports.weather.clear();
    this.ports.broker.goAway(0);
    for (const node of this.cluster.nodes) node.calm();
    for (const page of this.pages) page.requests.loseNext(null);
    for (const { device } of this.people) {
      device.readSlowly(0);
      device.wake();
    }
  }

  /** What is not yet as it must be in the end. */
  unsettled(): readonly string[] {
    return checkEnd(this);
  }

  #shopOf(index: number): Shop {
    const shop = this.#shops[index < actorsPerWorkspace ? 0 : 1];
    if (shop === undefined) throw new Error('There is no such shop');
    return shop;
  }

  #nameOf(teammateId: string): string | null {
    for (const { teammates } of this.#shops)
      for (const [id, name] of teammates) if ((id satisfies TeammateId) === teammateId) return name;
    return null;
  }
}
