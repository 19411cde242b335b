import type { ColumnType, JSONColumnType } from 'kysely';

/** Read as `Date`, written as a date or an ISO text. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
export type Json<T extends object> = JSONColumnType<T>;
