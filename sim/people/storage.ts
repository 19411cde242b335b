import { type PendingMessage, type PendingStore, parsePending } from '@chatref/client';

/** What a browser keeps for one origin: it outlives a reload, and the other tabs are told of each change. */
export class BrowserStorage {
  readonly #kept = new Map<string, string>();
  readonly #tabs = new Set<(key: string, value: string | null, from: object) => void>();

  get(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  keys(prefix: string): readonly string[] {
    return [...this.#kept.keys()].filter((key) => key.startsWith(prefix));
  }

  set(key: string, value: string | null, from: object): void {
    if (value === null) this.#kept.delete(key);
    else this.#kept.set(key, value);
    for (const tell of this.#tabs) tell(key, value, from);
  }

  /** Tells of what other tabs change. Returns the way to stop. */
  listen(own: object, run: (key: string, value: string | null) => void): () => void {
    const tell = (key: string, value: string | null, from: object) => {
      if (from !== own) run(key, value);
    };
    this.#tabs.add(tell);
    return () => this.#tabs.delete(tell);
  }

  /** Unsent messages under a prefix, an entry each. */
  pending(prefix: string, { from, keeps }: { readonly from: object; readonly keeps: boolean }): PendingStore {
    return {
      load: () =>
        this.keys(prefix).flatMap((key): PendingMessage[] => {
          const message = parsePending(this.get(key));
          return message === null ? [] : [message];
        }),
      put: (message) => {
        if (keeps) this.set(prefix + message.clientId, JSON.stringify(message), from);
      },
      remove: (clientId) => this.set(prefix + clientId, null, from),
    };
  }
}
