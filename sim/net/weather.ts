import type { Chance } from '../chance.ts';
import type { Rates, WeatherPlace } from '../steps/step.ts';

type Spell = { readonly rates: Rates; readonly untilMs: number };

const calm: Rates = { lost: 0, doubled: 0, lateMs: 0 };
/** What is late without any fault: the way through a network that works. */
const usualMs: Readonly<Record<WeatherPlace, number>> = { bus: 3, http: 40, sockets: 30, database: 3 };

/** How bad each network is just now. Without a spell nothing is lost and little is late. */
export class Weather {
  readonly #nowMs: () => number;
  readonly #spells = new Map<WeatherPlace, Spell>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  set(place: WeatherPlace, rates: Rates, forMs: number): void {
    this.#spells.set(place, { rates, untilMs: this.#nowMs() + forMs });
  }

  clear(): void {
    this.#spells.clear();
  }

  at(place: WeatherPlace): Rates {
    const spell = this.#spells.get(place);
    return spell !== undefined && spell.untilMs > this.#nowMs() ? spell.rates : calm;
  }

  /** How long something is under way. Most is quick even in bad weather; what is not overtakes and is overtaken. */
  delayMs(place: WeatherPlace, chance: Chance): number {
    const { lateMs } = this.at(place);
    const usual = 1 + chance.below(usualMs[place]);
    return lateMs > 0 && chance.perMille(300) ? usual + chance.below(lateMs) : usual;
  }
}
