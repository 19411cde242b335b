/** Reads lines such as `Shared inbox  http://localhost:3000/inbox` into label and address. */
export function readAddresses(log: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of log.split('\n')) {
    const match = /^\W*(\w[^:]*?)\s*:?\s+(https?:\/\/[^\s]+)/.exec(line);
    if (match?.[1] && match[2]) found.set(match[1].toLowerCase(), match[2]);
  }
  return found;
}
