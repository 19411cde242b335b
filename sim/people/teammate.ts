import type { TeammateId } from '@chatref/core';
import { Device } from '../machines/device.ts';
import type { Shop } from '../machines/shop.ts';
import type { Cluster } from '../net/cluster.ts';
import type { Ports } from '../ports.ts';
import { BrowserStorage } from './storage.ts';
import { TeammatePage } from './teammate-page.ts';

type Settings = {
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly shop: Shop;
  readonly teammateId: TeammateId;
};

/** Somebody of the team at one laptop, with the inbox open or not. */
export class Teammate {
  readonly device: Device;
  readonly storage = new BrowserStorage();
  readonly #name: string;
  readonly #settings: Settings;
  #page: TeammatePage | null = null;
  #opened = 0;

  constructor(name: string, settings: Settings) {
    this.#name = name;
    this.#settings = settings;
    this.device = new Device(settings.ports.schedule);
  }

  get page(): TeammatePage | null {
    return this.#page;
  }

  /** Opens the inbox, or loads it anew. */
  open(hasSockets: boolean): void {
    if (this.device.isAsleep) return;
    if (this.#page !== null) this.#settings.ports.coverage.hit('inbox reloaded');
    this.close();
    this.#opened += 1;
    const { device, storage } = this;
    const name = `${this.#name} load ${this.#opened}`;
    this.#page = new TeammatePage({ ...this.#settings, device, storage, name, hasSockets });
  }

  close(): void {
    if (this.#page === null) return;
    this.#page.close();
    this.#settings.ports.witness.closed(this.#page);
    this.#page = null;
  }
}
