/** How often each kind of event, fault, refusal and repair was reached. A simulator that never gets there proves nothing. */
export class Coverage {
  readonly #counts = new Map<string, number>();

  hit(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  add(other: Coverage): void {
    for (const [what, times] of other.#counts) this.hit(what, times);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  /** Sorted by name. */
  list(): readonly (readonly [string, number])[] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
