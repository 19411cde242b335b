import type { Acknowledged, Refused, TakeOver } from './history.ts';

/** What people were told, in the order in which they were told. */
export class Recorder {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: Refused[] = [];
  readonly takeOvers: TakeOver[] = [];
}
