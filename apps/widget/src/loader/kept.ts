export type Kept = {
  readonly all: Record<string, string>;
  readonly set: (key: string, value: string | null) => void;
  /** The key that a name in the page's storage stands for; undefined when it is not ours. */
  readonly keyOf: (name: string | null) => string | undefined;
};

/**
 * What outlives a page, first-party, in the storage of the shop's site: nothing before the visitor acts. Where
 * storage is refused (private windows, policies) it lives as long as the page.
 */
export function readKept(agentId: string): Kept {
  const prefix = `chatref:${agentId}:`;
  const all: Record<string, string> = {};
  const keyOf = (name: string | null) => name?.split(prefix)[1];
  try {
    for (const name of Object.keys(localStorage)) {
      const key = keyOf(name);
      if (key) all[key] = localStorage[name];
    }
  } catch {
    // No storage here.
  }
  return {
    all,
    keyOf,
    set: (key, value) => {
      put(all, key, value);
      try {
        put(localStorage, prefix + key, value);
      } catch {
        // Kept above for as long as the page lives.
      }
    },
  };
}

function put(store: Record<string, string>, name: string, value: string | null): void {
  if (value === null) delete store[name];
  else store[name] = value;
}
