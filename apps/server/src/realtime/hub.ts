import type { WorkspaceId } from '@chatref/core';
import type { Bus, Hint } from '../bus/bus.ts';

export type Listener = { readonly hear: (hint: Hint) => void };

/** Who listens to what on this node. */
export type Hub = {
  /** What is appended to the conversation, and the signals in it. */
  readonly joinConversation: (id: string, listener: Listener) => void;
  readonly leaveConversation: (id: string, listener: Listener) => void;
  /** Every row of the workspace's inbox, and its sources. */
  readonly joinWorkspace: (id: WorkspaceId, listener: Listener) => void;
  readonly leaveWorkspace: (id: WorkspaceId, listener: Listener) => void;
  readonly close: () => void;
};

/** Takes each hint to those who asked for it, and to nobody else; one of them who throws does not silence the others. */
export function createHub(bus: Bus, onError: (error: unknown) => void): Hub {
  const conversations = new Rooms(onError);
  const workspaces = new Rooms(onError);
  const stop = bus.subscribe(
    (hint) => {
      if (hint.kind === 'appended') conversations.tell(hint.stretch.row.id, hint);
      if (hint.kind === 'signal') conversations.tell(hint.conversationId, hint);
      if (hint.kind === 'appended' || hint.kind === 'source_changed') workspaces.tell(hint.workspaceId, hint);
    },
    ({ workspaceId, conversationId }) =>
      (conversationId !== null && conversations.has(conversationId)) || workspaces.has(workspaceId),
  );
  return {
    joinConversation: (id, listener) => conversations.join(id, listener),
    leaveConversation: (id, listener) => conversations.leave(id, listener),
    joinWorkspace: (id, listener) => workspaces.join(id, listener),
    leaveWorkspace: (id, listener) => workspaces.leave(id, listener),
    close: stop,
  };
}

/** Most conversations have a single listener here: a set is made for the second. */
class Rooms {
  readonly #rooms = new Map<string, Listener | Set<Listener>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  has(key: string): boolean {
    return this.#rooms.has(key);
  }

  join(key: string, listener: Listener): void {
    const room = this.#rooms.get(key);
    if (room instanceof Set) room.add(listener);
    else if (room === undefined) this.#rooms.set(key, listener);
    else if (room !== listener) this.#rooms.set(key, new Set([room, listener]));
  }

  leave(key: string, listener: Listener): void {
    const room = this.#rooms.get(key);
    if (room instanceof Set) room.delete(listener);
    if (room === listener || (room instanceof Set && room.size === 0)) this.#rooms.delete(key);
  }

  tell(key: string, hint: Hint): void {
    const room = this.#rooms.get(key);
    if (room instanceof Set) for (const listener of room) this.#tellOne(listener, hint);
    else if (room !== undefined) this.#tellOne(room, hint);
  }

  #tellOne(listener: Listener, hint: Hint): void {
    try {
      listener.hear(hint);
    } catch (error) {
      this.#onError(error);
    }
  }
}
