import type { Hint } from '../../apps/server/src/bus/bus.ts';
import { parseHint, readHead } from '../../apps/server/src/bus/parse-hint.ts';
import { writeHint } from '../../apps/server/src/bus/write-hint.ts';
import type { Chance } from '../chance.ts';
import type { Coverage } from '../coverage.ts';
import type { Schedule } from '../schedule.ts';
import type { Weather } from './weather.ts';

type Ear = (hint: Hint) => void;

/** Redis: takes each hint to the other nodes as the text that the server writes, and promises nothing. */
export class Broker {
  readonly #ears = new Map<string, Ear>();
  readonly #schedule: Schedule;
  readonly #weather: Weather;
  readonly #coverage: Coverage;
  readonly #chance: Chance;
  #awayUntilMs = 0;

  constructor(ports: { schedule: Schedule; weather: Weather; coverage: Coverage; chance: Chance }) {
    this.#schedule = ports.schedule;
    this.#weather = ports.weather;
    this.#coverage = ports.coverage;
    this.#chance = ports.chance;
  }

  join(nodeId: string, ear: Ear): void {
    this.#ears.set(nodeId, ear);
  }

  leave(nodeId: string): void {
    this.#ears.delete(nodeId);
  }

  goAway(forMs: number): void {
    this.#awayUntilMs = this.#schedule.nowMs + forMs;
  }

  publish(from: string, hint: Hint): void {
    if (this.#schedule.nowMs < this.#awayUntilMs) {
      this.#coverage.hit('fault hint lost with Redis');
      return;
    }
    const text = writeHint(hint, from);
    if (text === null) return;
    for (const nodeId of this.#ears.keys()) if (nodeId !== from) this.#carry(nodeId, text);
  }

  #carry(to: string, text: string): void {
    const { lost, doubled, lateMs } = this.#weather.at('bus');
    if (this.#chance.perMille(lost)) {
      this.#coverage.hit('fault hint lost');
      return;
    }
    if (lateMs > 0) this.#coverage.hit('fault hint late');
    const copies = this.#chance.perMille(doubled) ? 2 : 1;
    if (copies === 2) this.#coverage.hit('fault hint doubled');
    for (let copy = 0; copy < copies; copy++)
      this.#schedule.after(this.#weather.delayMs('bus', this.#chance), () => this.#deliver(to, text));
  }

  #deliver(to: string, text: string): void {
    const unread = readHead(text, to);
    const hint = unread === null ? null : parseHint(unread);
    if (hint !== null) this.#ears.get(to)?.(hint);
  }
}
