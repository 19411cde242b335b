import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The application's own connections, bound by row-level security. */
export type Database = Kysely<Tables>;
