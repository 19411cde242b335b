import type { WorkspaceId } from '@chatref/core';
import type { Bus, Hint, Present } from '../bus/bus.ts';
import type { Clock } from './clock.ts';
import { presenceLimits } from './limits.ts';
import type { Peer } from './peer.ts';

/** Somebody with a conversation open on this node. Teammates are told who else has. */
export type Watcher = { readonly peer: Peer; readonly showPresence: (frame: string) => void };

type PresencePorts = { readonly bus: Bus; readonly clock: Clock; readonly nodeId: string };

type Here = { readonly watcher: Watcher; readonly watchId: number; shown: string | null };

/** A watch on another node: who, until when that is believed; without `who` one that has ended. */
type Elsewhere = { readonly who: Present | null; readonly untilMs: number };

type Place = {
  readonly workspaceId: WorkspaceId;
  here: readonly Here[];
  /** By watch id; null while nobody is known, as in most. */
  elsewhere: Map<string, Elsewhere> | null;
};

type PresenceHint = Extract<Hint, { kind: 'present' | 'gone' }>;

/**
 * Who has which conversation open, by gossip: each node tells of its own watches and believes the others for a while, so
 * nothing is left behind by a node that died, and no hint need arrive. Only conversations that are open here are kept.
 */
export class Presence {
  readonly #ports: PresencePorts;
  readonly #places = new Map<string, Place>();
  readonly #stop: () => void;
  #cancelSweep: () => void;
  #announceAtMs: number;
  #watchIds = 0;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
    this.#announceAtMs = ports.clock.nowMs() + presenceLimits.announceEveryMs;
    this.#stop = ports.bus.subscribe(
      (hint) => {
        if (hint.kind === 'present' || hint.kind === 'gone') this.#hear(hint);
      },
      ({ conversationId }) => conversationId !== null && this.#places.has(conversationId),
    );
    this.#cancelSweep = this.#planSweep();
  }

  /** A watch has begun, or begun anew: it must be known by now that this watcher may see the conversation. */
  join(conversationId: string, watcher: Watcher): void {
    const place = this.#places.get(conversationId) ?? newPlace(watcher.peer.workspaceId);
    const known = place.here.find((one) => one.watcher === watcher);
    if (known !== undefined) known.shown = null;
    else {
      const watch = { watcher, watchId: ++this.#watchIds, shown: null };
      place.here = place.here.concat(watch);
      this.#places.set(conversationId, place);
      // Only teammates are shown anything, so only they have something to ask.
      this.#announce(conversationId, watch, watcher.peer.side === 'teammate');
    }
    this.#tell(conversationId, place);
  }

  leave(conversationId: string, watcher: Watcher): void {
    const place = this.#places.get(conversationId);
    const left = place?.here.find((one) => one.watcher === watcher);
    if (place === undefined || left === undefined) return;
    place.here = place.here.filter((one) => one !== left);
    if (place.here.length === 0) this.#places.delete(conversationId);
    const { workspaceId } = place;
    this.#ports.bus.publish({ kind: 'gone', workspaceId, conversationId, watchId: this.#idOf(left) });
    this.#tell(conversationId, place);
  }

  close(): void {
    this.#stop();
    this.#cancelSweep();
  }

  #hear(hint: PresenceHint): void {
    const place = this.#places.get(hint.conversationId);
    const watchId = hint.kind === 'present' ? hint.who.watchId : hint.watchId;
    // What is open here is known without a bus, which may bring it back late.
    if (place?.workspaceId !== hint.workspaceId || watchId.startsWith(this.#idPrefix)) return;
    if (hint.kind === 'present' && hint.isQuery) this.#announceAll(hint.conversationId, place);
    this.#believe(place, watchId, hint.kind === 'present' ? hint.who : null);
    this.#tell(hint.conversationId, place);
  }

  /** Ids are never used again, so one that has ended stays so, however late its announcements come. */
  #believe(place: Place, watchId: string, who: Present | null): void {
    place.elsewhere ??= new Map();
    const known = place.elsewhere.get(watchId);
    if (known === undefined && place.elsewhere.size >= presenceLimits.maxElsewhere) return;
    const hasEnded = known?.who === null;
    const untilMs = this.#ports.clock.nowMs() + presenceLimits.believedMs;
    if (!hasEnded) place.elsewhere.set(watchId, { who, untilMs });
  }

  #planSweep(): () => void {
    return this.#ports.clock.after(presenceLimits.sweepEveryMs, () => {
      const nowMs = this.#ports.clock.nowMs();
      const isDue = nowMs >= this.#announceAtMs;
      if (isDue) this.#announceAtMs = nowMs + presenceLimits.announceEveryMs;
      for (const [conversationId, place] of this.#places) {
        if (forgetOld(place, nowMs)) this.#tell(conversationId, place);
        if (isDue && hasTeammate(place)) this.#announceAll(conversationId, place);
      }
      this.#cancelSweep = this.#planSweep();
    });
  }

  #announceAll(conversationId: string, { here }: Place): void {
    for (const watch of here) this.#announce(conversationId, watch, false);
  }

  #announce(conversationId: string, watch: Here, isQuery: boolean): void {
    const { workspaceId } = watch.watcher.peer;
    const who = { watchId: this.#idOf(watch), ...personOf(watch) };
    this.#ports.bus.publish({ kind: 'present', workspaceId, conversationId, who, isQuery });
  }

  #tell(conversationId: string, place: Place): void {
    const teammates = place.here.filter(({ watcher }) => watcher.peer.side === 'teammate');
    if (teammates.length === 0) return;
    const people = peopleOf(place);
    for (const watch of teammates) {
      const frame = frameFor(watch, conversationId, people);
      if (frame === watch.shown) continue;
      watch.shown = frame;
      watch.watcher.showPresence(frame);
    }
  }

  get #idPrefix(): string {
    return `${this.#ports.nodeId}/`;
  }

  #idOf({ watchId }: Here): string {
    return `${this.#idPrefix}${watchId}`;
  }
}

type Person = Pick<Present, 'side' | 'teammate'>;

function newPlace(workspaceId: WorkspaceId): Place {
  return { workspaceId, here: [], elsewhere: null };
}

function personOf({ watcher }: Here): Person {
  return { side: watcher.peer.side, teammate: watcher.peer.teammate };
}

function peopleOf({ here, elsewhere }: Place): Person[] {
  const others = [...(elsewhere?.values() ?? [])].flatMap(({ who }) => (who === null ? [] : [who]));
  return [...here.map(personOf), ...others];
}

/** While no teammate looks there is nobody to tell, and thousands of visitors need not say that they are there. */
function hasTeammate(place: Place): boolean {
  return peopleOf(place).some(({ side }) => side === 'teammate');
}

/** Whether anybody was forgotten. */
function forgetOld(place: Place, nowMs: number): boolean {
  if (place.elsewhere === null) return false;
  const before = place.elsewhere.size;
  for (const [id, { untilMs }] of place.elsewhere) if (untilMs <= nowMs) place.elsewhere.delete(id);
  const isChanged = place.elsewhere.size < before;
  if (place.elsewhere.size === 0) place.elsewhere = null;
  return isChanged;
}

function frameFor({ watcher }: Here, conversationId: string, people: readonly Person[]): string {
  const byId = new Map(people.flatMap(({ teammate }) => (teammate ? [[teammate.id, teammate.name]] : [])));
  if (watcher.peer.teammate) byId.delete(watcher.peer.teammate.id);
  const teammates = [...byId].map(([id, name]) => ({ id, name })).toSorted(byName);
  const visitor = people.some(({ side }) => side === 'visitor');
  return JSON.stringify({ t: 'presence', conversationId, visitor, teammates });
}

function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
