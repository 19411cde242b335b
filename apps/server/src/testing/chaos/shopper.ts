import type { VisitorHead } from '@chatref/protocol';
import type { Actor } from './actor.ts';
import type { Browser } from './browser.ts';
import { chaosLimits } from './limits.ts';
import { wordsOf } from './phrases.ts';
import type { Recorder } from './recorder.ts';
import type { Chance } from './seeded-random.ts';
import { type Kept, ShopperPage } from './shopper-page.ts';

export type ShopperSettings = {
  readonly name: string;
  readonly agentId: string;
  readonly browser: Browser;
  readonly chance: Chance;
  readonly recorder: Recorder;
};

/** A shopper with the real client: writes, asks for a person, reloads, loses the network. */
export class Shopper implements Actor {
  readonly name: string;
  readonly convergeMs = chaosLimits.convergeMs;
  readonly #settings: ShopperSettings;
  readonly #kept: Kept = { token: null, pending: new Map() };
  #page: ShopperPage;
  #sent = 0;

  constructor(settings: ShopperSettings) {
    this.name = settings.name;
    this.#settings = settings;
    this.#page = this.#open();
  }

  async act(): Promise<void> {
    const { chance, browser } = this.#settings;
    const { thread } = this.#page;
    const dice = chance.next();
    const floor = thread?.head?.floor;
    if (floor?.kind === 'collecting' && chance.happens(0.6)) await this.#answerForm(floor);
    else if (dice < 0.72 || thread === null) this.#page.send(wordsOf(chance, `${this.name} ${++this.#sent}`));
    else if (dice < 0.8) this.#reload();
    else if (dice < 0.86) browser.breakSockets();
    else if (dice < 0.9) this.#page.typing();
    else if (dice < 0.96)
      await this.#page.press('/w/actions', { conversationId: thread.conversationId, action: null });
    else await this.#page.press(`/w/conversations/${thread.conversationId}/request/cancel`, {});
  }

  lacks(headOf: (conversationId: string) => number): string {
    const { thread, pending } = this.#page;
    const head = thread?.conversationId ? headOf(thread.conversationId) : 0;
    const cursor = thread?.cursor ?? 0;
    return pending.length === 0 && cursor === head ? '' : `${pending.length} unsent, at ${cursor} of ${head}`;
  }

  async shown() {
    await this.#page.loadAll();
    const { thread } = this.#page;
    if (thread?.conversationId == null) return [];
    const { conversationId, items } = thread;
    return [
      {
        who: this.name,
        side: 'visitor' as const,
        conversationId,
        items,
        floor: thread.head?.floor.kind ?? '',
      },
    ];
  }

  rows() {
    return [];
  }

  stop(): void {
    this.#page.close();
    this.#settings.browser.breakSockets();
  }

  #open(): ShopperPage {
    const { agentId, browser, chance, recorder } = this.#settings;
    return new ShopperPage({
      agentId,
      browser,
      kept: this.#kept,
      random: chance.next,
      onAcknowledged: ({ clientId, text }, conversationId) =>
        recorder.acknowledged.push({ who: this.name, conversationId, clientId, text }),
    });
  }

  #reload(): void {
    this.#page.close();
    this.#settings.browser.breakSockets();
    this.#page = this.#open();
  }

  async #answerForm(floor: Extract<VisitorHead['floor'], { kind: 'collecting' }>): Promise<void> {
    const { chance } = this.#settings;
    const at = `/w/conversations/${this.#page.thread?.conversationId}/fields`;
    const { collectionId } = floor.form;
    if (chance.happens(0.4)) return this.#page.press(`${at}/close`, { collectionId });
    const values = { order_number: `MK-${chance.between(100_000, 999_999)}` };
    await this.#page.press(at, { collectionId, values, skipped: [] });
  }
}
