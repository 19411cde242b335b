import type { ShownRow, ShownThread } from './history.ts';

/** Somebody who takes part: does one thing at a time, and in the end says what they see. */
export type Actor = {
  readonly name: string;
  /** One deed. Whatever the network does to it is life, and no failure. */
  readonly act: () => Promise<void>;
  /** How soon after the last fault they show what the log says. */
  readonly convergeMs: number;
  /** What they are short of; nothing where all of theirs is sent, and each conversation that they show is at its head. */
  readonly lacks: (headOf: (conversationId: string) => number) => string;
  /** The whole of every list, older pages included. */
  readonly shown: () => Promise<readonly ShownThread[]>;
  readonly rows: () => readonly ShownRow[];
  readonly stop: () => void;
};
