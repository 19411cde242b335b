import type { Chance } from '../chance.ts';
import type { Coverage } from '../coverage.ts';
import type { Weather } from '../net/weather.ts';
import type { Schedule } from '../schedule.ts';
import type { Database } from './database.ts';

/** What a network or a machine did to a request; everything else that is thrown is a bug. */
export class SimulatedFault extends Error {}

export type CrashPoint = 'before_commit' | 'after_commit';

type Ports = {
  readonly schedule: Schedule;
  readonly database: Database;
  readonly weather: Weather;
  readonly coverage: Coverage;
  readonly chance: Chance;
  /** Ends this node where it stands. */
  readonly crash: (point: CrashPoint) => void;
};

/**
 * A node's way to the database. A statement that was sent is carried out, whatever becomes of the node; its answer may
 * never come. So a node may die at every point at which it waits.
 */
export class DatabaseLink {
  readonly #ports: Ports;
  #isCut = false;
  #crashAt: CrashPoint | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The node is dead: nothing that waits here goes on. */
  cut(): void {
    this.#isCut = true;
  }

  /** The node dies with its next append. */
  crashAt(point: CrashPoint | null): void {
    this.#crashAt = point;
  }

  read<T>(statement: (database: Database) => T): Promise<T> {
    return this.#ask((finish) => finish(() => statement(this.#ports.database)));
  }

  /** A statement that appends: seen by the others only once it ends. */
  append<T>(statement: (database: Database, xid: number) => T): Promise<T> {
    const { database, schedule, chance, crash } = this.#ports;
    const point = this.#crashAt;
    this.#crashAt = null;
    if (point === 'before_commit') {
      crash(point);
      return new Promise(() => {});
    }
    return this.#ask((finish) => {
      const xid = database.beginWrite();
      schedule.after(chance.below(3), () => {
        try {
          finish(() => statement(database, xid));
        } finally {
          database.endWrite(xid);
        }
        if (point === 'after_commit') crash(point);
      });
    });
  }

  #ask<T>(carryOut: (finish: (statement: () => T) => void) => void): Promise<T> {
    const { schedule, weather, chance, coverage } = this.#ports;
    if (this.#isCut) return new Promise(() => {});
    const { lost } = weather.at('database');
    const fate = chance.perMille(lost) ? chance.pick(['before', 'after'] as const) : 'none';
    return new Promise((resolve, reject) => {
      const answer = (settle: () => void) =>
        schedule.after(weather.delayMs('database', chance), () => this.#isCut || settle());
      const fail = () => {
        coverage.hit(`fault database lost ${fate}`);
        answer(() => reject(new SimulatedFault('The connection to the database was lost')));
      };
      if (fate === 'before') return void schedule.after(50, fail);
      schedule.after(weather.delayMs('database', chance), () =>
        carryOut((statement) => {
          const done = attempt(statement);
          if (fate === 'after') fail();
          else answer(() => (done.kind === 'ok' ? resolve(done.value) : reject(done.error)));
        }),
      );
    });
  }
}

type Attempted<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

function attempt<T>(statement: () => T): Attempted<T> {
  try {
    return { kind: 'ok', value: statement() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
