import type { Answer, Clock } from '@chatref/client';
import type { Waiting } from '@chatref/protocol';
import { panelLimits } from '../limits.ts';

type Settings = {
  readonly clock: Clock;
  /** Whether somebody looks at the panel. */
  readonly isSeen: () => boolean;
  readonly ask: () => Promise<Answer<Waiting>>;
  readonly onChange: (waiting: Waiting | null) => void;
};

/** Asks how the wait for a person stands, every so often while somebody looks, and forgets it with the wait. */
export class WaitingWatch {
  readonly #settings: Settings;
  /** Grows with each beginning and end: what an earlier wait has asked for is not this one's. */
  #round = 0;
  #isOn = false;
  #told: Waiting | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  follow(isWaiting: boolean): void {
    const isOn = isWaiting && this.#settings.isSeen();
    if (isOn !== this.#isOn) {
      this.#isOn = isOn;
      this.#round++;
      if (isOn) void this.#ask(this.#round);
    }
    if (!isWaiting) this.#tell(null);
  }

  async #ask(round: number): Promise<void> {
    const { ask, clock, isSeen } = this.#settings;
    const answer = await ask();
    if (round !== this.#round) return;
    // What cannot be asked is not known; what was known before may have changed meanwhile.
    this.#tell(answer.kind === 'ok' ? answer.body : null);
    clock.after(panelLimits.waitingAskedEveryMs, () => {
      if (round !== this.#round) return;
      // Nobody looks any more: whoever comes back makes it follow anew.
      if (isSeen()) void this.#ask(round);
      else this.#isOn = false;
    });
  }

  #tell(waiting: Waiting | null): void {
    if (waiting === this.#told) return;
    this.#told = waiting;
    this.#settings.onChange(waiting);
  }
}
