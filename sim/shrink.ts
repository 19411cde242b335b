import type { Scenario, Step } from './steps/step.ts';

/** Whether a scenario still fails in the way that is looked into. */
export type StillFails = (scenario: Scenario) => Promise<boolean>;

export type ShrinkBounds = {
  /** Runs at most. */
  readonly maxRuns: number;
  /** Whether there is time for one more. */
  readonly hasTime: () => boolean;
};

/**
 * A shorter scenario that fails alike: whole actors first, then ever smaller runs of steps, then single steps, then nodes
 * and the time between. Each try is a run from the start, so what is left out is really not needed. After delta debugging
 * (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
export async function shrink(
  scenario: Scenario,
  stillFails: StillFails,
  bounds: ShrinkBounds,
): Promise<Scenario> {
  const search = new Search(scenario, stillFails, bounds);
  await search.leaveOutActors();
  await search.leaveOutRuns();
  await search.leaveOutNodes();
  await search.closeGaps();
  await search.leaveOutRuns();
  return search.best;
}

class Search {
  best: Scenario;
  readonly #stillFails: StillFails;
  readonly #bounds: ShrinkBounds;
  #runs = 0;

  constructor(scenario: Scenario, stillFails: StillFails, bounds: ShrinkBounds) {
    this.best = scenario;
    this.#stillFails = stillFails;
    this.#bounds = bounds;
  }

  async leaveOutActors(): Promise<void> {
    const actors = new Set(this.best.steps.flatMap((step) => actorOf(step) ?? []));
    for (const actor of actors) await this.#tryWithout((step) => actorOf(step) === actor);
    for (const kind of new Set(this.best.steps.map(({ deed }) => deed.do)))
      await this.#tryWithout(({ deed }) => deed.do === kind);
  }

  /** Halves, quarters and so on down to single steps; begins anew from the size at which something could go. */
  async leaveOutRuns(): Promise<void> {
    for (let size = Math.ceil(this.best.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let at = this.best.steps.length - size; at > -size && this.#mayGoOn; at -= size) {
        const from = Math.max(0, at);
        const steps = this.best.steps.toSpliced(from, at + size - from);
        await this.#try({ ...this.best, steps });
      }
    }
  }

  async leaveOutNodes(): Promise<void> {
    for (let nodes = 1; nodes < this.best.nodes; nodes++)
      if (await this.#try({ ...this.best, nodes })) return;
  }

  /** No waiting where none is needed. */
  async closeGaps(): Promise<void> {
    for (let at = 1; at < this.best.steps.length && this.#mayGoOn; at++) {
      const gapMs = (this.best.steps[at]?.atMs ?? 0) - (this.best.steps[at - 1]?.atMs ?? 0);
      for (const keptMs of [0, 100, 1_000]) {
        if (gapMs <= keptMs) break;
        const moved = this.best.steps.map((step, index) =>
          index < at ? step : { ...step, atMs: step.atMs - gapMs + keptMs },
        );
        if (await this.#try({ ...this.best, steps: moved })) break;
      }
    }
  }

  get #mayGoOn(): boolean {
    return this.#runs < this.#bounds.maxRuns && this.#bounds.hasTime();
  }

  #tryWithout(isLeftOut: (step: Step) => boolean): Promise<boolean> {
    return this.#try({ ...this.best, steps: this.best.steps.filter((step) => !isLeftOut(step)) });
  }

  async #try(candidate: Scenario): Promise<boolean> {
    const isSame = candidate.steps.length === this.best.steps.length && candidate.nodes === this.best.nodes;
    const isMoved = candidate.steps !== this.best.steps;
    if (!this.#mayGoOn || (isSame && !isMoved)) return false;
    this.#runs += 1;
    const isFailing = await this.#stillFails(candidate);
    if (isFailing) this.best = candidate;
    return isFailing;
  }
}

/** Who does it or whom it befalls; null for what befalls the network. */
function actorOf({ deed }: Step): string | null {
  const who = 'who' in deed ? deed.who : deed;
  if ('shopper' in who) return `shopper ${who.shopper}`;
  return 'teammate' in who ? `teammate ${who.teammate}` : null;
}
