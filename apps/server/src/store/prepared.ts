import type { PoolClient } from 'pg';

/** Statement names by text. Each is written once, at module level, so there are a handful. */
const names = new Map<string, string>();

/** A statement that each connection prepares at its first use. Its result must not depend on a table's columns. */
export function prepared(name: string, text: string): string {
  names.set(text, name);
  return text;
}

/** From now on this connection runs the statements above under their names; whoever sends one need not know. */
export function prepareOn(client: PoolClient): void {
  const query = client.query.bind(client);
  Reflect.set(client, 'query', (...given: readonly unknown[]) => Reflect.apply(query, client, named(given)));
}

function named([text, values, ...rest]: readonly unknown[]): readonly unknown[] {
  const name = typeof text === 'string' ? names.get(text) : undefined;
  return name === undefined ? [text, values, ...rest] : [{ name, text, values }, ...rest];
}
