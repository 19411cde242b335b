import type { Command } from '@chatref/core';
import type { CommandUnit } from '../apps/server/src/app/decide-and-commit.ts';
import type { Stretch } from '../apps/server/src/store/committed.ts';
import { layOut } from '../apps/server/src/store/lay-out.ts';
import type { ConversationRow } from '../apps/server/src/store/load-conversation.ts';
import type { Database } from './machines/database.ts';
import type { Plant } from './ports.ts';

/** The system as it is. */
export const noPlant: Plant = {
  unit: (unit) => unit,
  reader: (reader) => reader,
  clientIdOnWire: (clientId) => clientId,
};

/** Known bugs, each by one function at a seam of the simulator, to show that it finds them. */
export const plants = {
  /** An answer is let in whichever turn is current. */
  'skip-fence': {
    ...noPlant,
    unit: (unit) =>
      pretend(unit, (command, state) =>
        command.kind === 'RecordAnswer'
          ? { ...state, floor: { kind: 'agent', turn: { turnId: command.turnId, upToSeq: state.seq } } }
          : state,
      ),
  },
  /** The sender hears that all is well before it is written. */
  'ack-before-commit': {
    ...noPlant,
    unit: (unit, life) => ({
      ...unit,
      append: async (wanted) => {
        const { row, entries } = layOut(wanted.row, wanted.events, wanted.contents);
        void life.wait(150).then(() => unit.append(wanted).catch(() => null));
        const people = life.ports.database.peopleOf(row);
        return { row, from: wanted.row.seq, entries, hasEarlier: false, people };
      },
    }),
  },
  /** The log is read on by the time of its events, not by their numbers. */
  'order-by-time': { ...noPlant, reader: () => readByTime },
  /** Whoever takes over has the floor, whoever had it. */
  'double-takeover': {
    ...noPlant,
    unit: (unit) =>
      pretend(unit, (command, state) =>
        command.kind === 'TakeOver' ? { ...state, floor: { kind: 'agent', turn: null } } : state,
      ),
  },
  /** A message that is sent again is sent as another one. */
  'forget-retry-id': {
    ...noPlant,
    clientIdOnWire: (clientId, tries) => (tries === 1 ? clientId : `${clientId}-${tries}`.slice(-64)),
  },
} as const satisfies Record<string, Plant>;

export type PlantName = keyof typeof plants;

export function isPlantName(name: string): name is PlantName {
  return Object.hasOwn(plants, name);
}

type State = ConversationRow['state'];

/** Has the decider see another state than the one that stands; what it decides is written on the real one. */
function pretend(unit: CommandUnit, seen: (command: Command, state: State) => State): CommandUnit {
  let real: ConversationRow | null = null;
  let state: State | null = null;
  return {
    ...unit,
    find: async (isHolding) => {
      const row = await unit.find(isHolding);
      real = row;
      state = row?.state ?? null;
      if (row === null) return null;
      return {
        ...row,
        get state() {
          return state ?? row.state;
        },
      };
    },
    plan: async (row) => {
      const plan = await unit.plan(row);
      state = seen(plan.command, row.state);
      return plan;
    },
    append: (wanted) => unit.append({ ...wanted, row: real ?? wanted.row }),
  };
}

function readByTime(database: Database, row: ConversationRow, after: number): Stretch {
  const whole = database.read(row, { after: 0, audience: 'teammate' });
  const all = database.entriesOf(row.id);
  const last = all.find(({ seq }) => seq === after);
  if (last === undefined) return whole;
  const entries = all.filter(({ seq, event }) => event.at > last.event.at && seq <= row.seq);
  return { ...whole, from: after, entries, hasEarlier: false };
}
