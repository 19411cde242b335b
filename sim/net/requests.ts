import type { Fetch } from '@chatref/client';
import { parseId } from '@chatref/core';
import { ProblemError, problemOf } from '../../apps/server/src/present/problem.ts';
import type { Chance } from '../chance.ts';
import { SimulatedFault } from '../machines/database-link.ts';
import type { Device } from '../machines/device.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Ports } from '../ports.ts';
import { answerRequest, type SimRequest } from '../use-cases/routes.ts';
import type { Cluster } from './cluster.ts';

/** After so long without an answer a browser gives up. */
const timeoutMs = 20_000;

type Caller = {
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly device: Device;
  /** Unlike any other page's. */
  readonly name: string;
  readonly isAlive: () => boolean;
  readonly teammate: SimRequest['teammate'];
  /** Told of every text that reaches the page. */
  readonly onText: (text: string) => void;
};
type Fate = 'request' | 'answer' | 'busy' | 'twice' | null;
type Answered = { readonly status: number; readonly text: string };

/** Plain requests of one page. Each may be lost on its way there, after it was carried out, or take long. */
export class Requests {
  readonly #caller: Caller;
  readonly #chance: Chance;
  #nextFate: 'request' | 'answer' | null = null;

  constructor(caller: Caller) {
    this.#caller = caller;
    this.#chance = caller.ports.chance(`requests ${caller.name}`);
  }

  /** The next one is lost before it arrives, or its answer after it was carried out; null: neither. */
  loseNext(what: 'request' | 'answer' | null): void {
    this.#nextFate = what;
  }

  readonly fetch: Fetch = (address, init, wait) => {
    const { ports, device } = this.#caller;
    const fate = this.#drawFate();
    if (fate !== null) ports.coverage.hit(`fault http ${fate}`);
    return new Promise((resolve, reject) => {
      const settle = once((answered: Answered | null) =>
        device.whenAwake(
          () => this.#caller.isAlive() && (answered ? resolve(this.#open(answered)) : reject(noAnswer())),
        ),
      );
      ports.schedule.after(timeoutMs + (wait?.seconds ?? 0) * 1000, () => settle(null));
      void wait?.isGivenUp.then(() => settle(null));
      if (fate === 'request') return;
      const request = this.#requestOf(address, init);
      if (fate === 'twice')
        ports.schedule.after(this.#delayMs(), () => this.#arrive(request, null, () => {}));
      ports.schedule.after(this.#delayMs(), () =>
        this.#arrive(request, fate, (answered) => {
          if (fate === 'answer') return;
          ports.schedule.after(this.#delayMs(), () => settle(answered));
        }),
      );
    });
  };

  #drawFate(): Fate {
    const next = this.#nextFate;
    this.#nextFate = null;
    if (next !== null) return next;
    const { lost, doubled } = this.#caller.ports.weather.at('http');
    if (this.#chance.perMille(lost)) return this.#chance.pick(['request', 'answer'] as const);
    // A proxy that hears nothing sends a request again; at the same odds a server has too much to do.
    return this.#chance.perMille(doubled) ? this.#chance.pick(['busy', 'twice'] as const) : null;
  }

  #delayMs(): number {
    return this.#caller.ports.weather.delayMs('http', this.#chance);
  }

  #requestOf(address: string, init: Parameters<Fetch>[1]): SimRequest {
    const { ports, teammate } = this.#caller;
    const id = parseId('visitor', (init.headers['authorization'] ?? '').replace('Bearer ', ''));
    const visitor = id === null ? null : (ports.database.visitors.get(id) ?? null);
    return { address, body: JSON.parse(init.body ?? 'null'), visitor, teammate };
  }

  #arrive(request: SimRequest, fate: Fate, answer: (answered: Answered | null) => void): void {
    const { ports, cluster } = this.#caller;
    const life = cluster.any(this.#chance);
    if (life === null) {
      ports.coverage.hit('fault no node up');
      answer(null);
      return;
    }
    if (fate === 'busy') {
      answer({ status: 503, text: JSON.stringify(problemOf('unavailable', 'Not ready yet.')) });
      return;
    }
    const stop = life.onEnd(() => answer(null));
    void answerOf(life, request).then((answered) => {
      stop();
      if (!life.isOver) answer(answered);
    });
  }

  #open({ status, text }: Answered): Awaited<ReturnType<Fetch>> {
    this.#caller.onText(text);
    return { ok: status < 400, status, headers: { get: () => null }, json: async () => JSON.parse(text) };
  }
}

async function answerOf(life: NodeLife, request: SimRequest): Promise<Answered> {
  try {
    return { status: 200, text: JSON.stringify(await answerRequest(life, request)) };
  } catch (error) {
    if (error instanceof ProblemError)
      return { status: error.problem.status, text: JSON.stringify(error.problem) };
    const gaveUp = error instanceof Error && error.message.startsWith('Gave up after');
    if (gaveUp) life.ports.coverage.hit('gave up after clashes');
    if (!gaveUp && !(error instanceof SimulatedFault)) life.ports.broke(request.address, error);
    return { status: 500, text: JSON.stringify(problemOf('internal', 'This is our fault, not yours.')) };
  }
}

function noAnswer(): Error {
  return new SimulatedFault('No answer came');
}

function once<T>(run: (value: T) => void): (value: T) => void {
  let isDone = false;
  return (value) => {
    if (isDone) return;
    isDone = true;
    run(value);
  };
}
