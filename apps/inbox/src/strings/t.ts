import { en } from './en/index.ts';

/** Every text of the interface in the shape of the English catalogue. A further language is one more such object. */
export type Strings = typeof en;

/** The catalogue in use. Components read texts only from here. */
export const t: Strings = en;
