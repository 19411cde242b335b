import type { Ports } from '../ports.ts';
import type { CrashPoint } from './database-link.ts';
import { NodeLife } from './node-life.ts';

/** A node that is silent for so long is dead to the others, who free its jobs. */
const deadAfterMs = 10_000;
const goodbyeMs = 2_000;

/** One machine that runs the server: it crashes, and comes back as somebody who remembers nothing. */
export class ServerNode {
  readonly index: number;
  readonly #ports: Ports;
  readonly #others: () => readonly ServerNode[];
  #life: NodeLife | null = null;
  #lives = 0;
  #downMs = 0;
  #skewMs = 0;

  constructor(index: number, ports: Ports, others: () => readonly ServerNode[]) {
    this.index = index;
    this.#ports = ports;
    this.#others = others;
    this.start();
  }

  /** Null while it is down. */
  get life(): NodeLife | null {
    return this.#life;
  }

  jumpClock(byMs: number): void {
    this.#skewMs += byMs;
  }

  crash(when: 'now' | 'stop' | CrashPoint, downMs: number): void {
    this.#downMs = downMs;
    if (this.#life === null) return;
    if (when === 'now') this.#die('now');
    else if (when === 'stop') this.#stop(this.#life);
    else this.#life.link.crashAt(when);
  }

  /** Up, and not about to die. */
  calm(): void {
    this.start();
    this.#life?.link.crashAt(null);
  }

  start(): void {
    if (this.#life !== null) return;
    this.#lives += 1;
    const name = `n${this.index + 1}.${this.#lives}`;
    const crash = (point: CrashPoint) => {
      if (this.#life?.name === name) this.#die(point);
    };
    this.#life = new NodeLife({ ports: this.#ports, name, skewMs: () => this.#skewMs, crash });
  }

  /** Takes nothing new, sends its sockets away, and is gone once what was under way had its time. */
  #stop(life: NodeLife): void {
    life.live.close();
    life.isLeaving = true;
    this.#ports.schedule.after(goodbyeMs, () => {
      if (this.#life === life) this.#die('stop');
    });
  }

  #die(when: 'now' | 'stop' | CrashPoint): void {
    const { schedule, coverage } = this.#ports;
    const life = this.#life;
    if (life === null) return;
    coverage.hit(`fault crash ${when}`);
    this.#life = null;
    life.end();
    schedule.after(deadAfterMs, () => this.#freeJobsOf(life.name));
    schedule.after(this.#downMs, () => this.start());
  }

  /** Whoever lives frees the jobs of the dead; while nobody does they wait. */
  #freeJobsOf(name: string): void {
    const { database, schedule, coverage } = this.#ports;
    if (this.#others().every(({ life }) => life === null)) {
      schedule.after(2_000, () => this.#freeJobsOf(name));
      return;
    }
    const freed = database.jobs.unlock((holder) => holder === name);
    if (freed > 0) coverage.hit('fault job taken over', freed);
  }
}
