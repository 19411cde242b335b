import type { IdSource } from '@chatref/core';
import { createMemory } from '../../apps/server/src/app/conversations/memory.ts';
import type { Bus } from '../../apps/server/src/bus/bus.ts';
import { Listeners } from '../../apps/server/src/bus/listeners.ts';
import { createRunningTurns } from '../../apps/server/src/jobs/running-turns.ts';
import { LiveNode } from '../../apps/server/src/realtime/live-node.ts';
import type { Chance } from '../chance.ts';
import { type Ports, startMs } from '../ports.ts';
import type { Cancel } from '../schedule.ts';
import { type CrashPoint, DatabaseLink, SimulatedFault } from './database-link.ts';
import { JobRunner } from './job-runner.ts';
import { tailTheLog } from './log-tail.ts';
import { sweepLostWork } from './sweep.ts';

type Born = {
  readonly ports: Ports;
  /** Unlike any other life's. */
  readonly name: string;
  /** How far this machine's clock is off. */
  readonly skewMs: () => number;
  readonly crash: (point: CrashPoint) => void;
};

/** One node from its start to its crash. Nothing of it survives; the next life of the same machine is another. */
export class NodeLife {
  readonly ports: Ports;
  readonly name: string;
  readonly chance: Chance;
  readonly link: DatabaseLink;
  readonly bus: Bus;
  readonly ids: IdSource;
  readonly live: LiveNode;
  readonly turns: ReturnType<typeof createRunningTurns>;
  readonly memory = createMemory();
  readonly jobs: JobRunner;
  readonly #onEnd = new Set<() => void>();
  /** Told to stop: the load balancer sends nobody here any more. */
  isLeaving = false;
  #isOver = false;

  constructor({ ports, name, skewMs, crash }: Born) {
    const { schedule, broker } = ports;
    this.ports = ports;
    this.name = name;
    this.chance = ports.chance(`node ${name}`);
    this.link = new DatabaseLink({ ...ports, chance: this.chance, crash });
    const nowMs = () => startMs + schedule.nowMs + skewMs();
    this.ids = { nowMs, random: this.chance.bytes };
    const listeners = new Listeners((error) => this.failed('bus', error));
    this.bus = {
      publish: (hint) => {
        listeners.tell(hint);
        broker.publish(name, hint);
      },
      tellHere: (hint) => listeners.tell(hint),
      subscribe: (listener, wants) => listeners.add(listener, wants),
    };
    broker.join(name, (hint) => listeners.tell(hint));
    this.turns = createRunningTurns(this.bus);
    this.live = new LiveNode({
      bus: this.bus,
      // Sockets measure silence by a clock that nobody sets.
      clock: { nowMs: () => schedule.nowMs, after: this.after },
      nodeId: name,
      onError: (error) => this.failed('live session', error),
    });
    tailTheLog(this);
    sweepLostWork(this);
    this.jobs = new JobRunner(this);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** A timer of this process. */
  readonly after = (delayMs: number, run: () => void): Cancel =>
    this.ports.schedule.after(delayMs, () => {
      if (!this.#isOver) run();
    });

  wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.after(delayMs, resolve));
  }

  /** Told at the crash; returns the way to be told no more. */
  onEnd(run: () => void): () => void {
    this.#onEnd.add(run);
    return () => this.#onEnd.delete(run);
  }

  /** No goodbye: what ran stops where it stands. */
  end(): void {
    this.#isOver = true;
    this.link.cut();
    this.ports.broker.leave(this.name);
    for (const run of this.#onEnd) run();
  }

  /** What a server logs. Faults that were made happen are as they should be. */
  failed(where: string, error: unknown): void {
    if (!(error instanceof SimulatedFault)) this.ports.broke(where, error);
  }
}
