/** A member of parsed JSON, whatever that turned out to be; undefined when there is none. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The string members of the object at `key`; empty when there is no such object. */
export function stringsAt(value: unknown, key: string): Readonly<Record<string, string>> {
  const found = memberOf(value, key);
  const entries = Object.entries(typeof found === 'object' && found !== null ? found : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
