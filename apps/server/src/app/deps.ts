import type { IdSource } from '@chatref/core';
import type { Bus } from '../bus/bus.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import type { Database } from '../store/database.ts';
import type { GroupAppend } from '../store/group-append.ts';
import type { Memory } from './conversations/memory.ts';

/** What a use case is handed: rows, hints, and where time and chance come from. */
export type AppDeps = {
  readonly db: Database;
  readonly bus: Bus;
  readonly memory: Memory;
  readonly appends: GroupAppend;
  readonly ids: IdSource;
  /** Opens and seals what owners give us to keep, such as keys of their systems. */
  readonly secrets: Secrets;
};

/** The instant at which the server takes a command, as ISO text. */
export function nowOf({ ids }: AppDeps): string {
  return new Date(ids.nowMs()).toISOString();
}
