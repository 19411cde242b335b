import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

export type AgentRow = Selectable<Tables['agent']>;
export type ActionRow = Selectable<Tables['action']>;
export type SourceRow = Selectable<Tables['source']>;
export type ScheduleRow = Selectable<Tables['schedule']>;
export type VisitorRow = Selectable<Tables['visitor']>;
