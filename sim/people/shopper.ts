import { Device } from '../machines/device.ts';
import type { Shop } from '../machines/shop.ts';
import type { Cluster } from '../net/cluster.ts';
import type { Ports } from '../ports.ts';
import { ShopperPage } from './shopper-page.ts';
import { BrowserStorage } from './storage.ts';

/** A person with one browser, whose tabs share what it keeps. */
export class Shopper {
  readonly device: Device;
  readonly storage = new BrowserStorage();
  readonly pages = new Map<number, ShopperPage>();
  readonly #name: string;
  readonly #ports: Ports;
  readonly #cluster: Cluster;
  readonly #shop: Shop;
  #opened = 0;

  constructor(name: string, { ports, cluster, shop }: { ports: Ports; cluster: Cluster; shop: Shop }) {
    this.#name = name;
    this.#ports = ports;
    this.#cluster = cluster;
    this.#shop = shop;
    this.device = new Device(ports.schedule);
  }

  /** Opens a tab, or loads the one that is open anew. */
  open(tab: number, hasSockets: boolean): void {
    if (this.device.isAsleep) return;
    if (this.pages.has(tab)) this.#ports.coverage.hit('page reloaded');
    this.close(tab);
    this.#opened += 1;
    const name = `${this.#name} tab ${tab + 1} load ${this.#opened}`;
    const { device, storage } = this;
    const shared = { ports: this.#ports, cluster: this.#cluster, shop: this.#shop };
    this.pages.set(tab, new ShopperPage({ ...shared, device, storage, name, hasSockets }));
  }

  close(tab: number): void {
    const page = this.pages.get(tab);
    if (page === undefined) return;
    page.close();
    this.#ports.witness.closed(page);
    this.pages.delete(tab);
  }
}
