import type { Command } from '@chatref/core';
import type { CommandUnit } from '../apps/server/src/app/conversations/decide-and-commit.ts';
import type { Entry, Stretch } from '../apps/server/src/store/committed.ts';
import { layOut } from '../apps/server/src/store/lay-out.ts';
import type { ConversationRow } from '../apps/server/src/store/load-conversation.ts';
import type { Asked, Plant } from './ports.ts';

/** The system as it is. */
export const noPlant: Plant = {
  unit: (unit) => unit,
  read: (stretch) => stretch,
  mayRead: (own) => own,
  clientIdOnWire: (clientId) => clientId,
  tailsTheLog: true,
  keepsPending: true,
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
  'order-by-time': { ...noPlant, read: readByTime },
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
  /** Whoever is refused because somebody holds it is not told who. */
  'blame-nobody': { ...noPlant, unit: (unit) => ({ ...unit, nameOfHolder: async () => null }) },
  /** Notes are shown to visitors as messages. */
  'tell-notes': {
    ...noPlant,
    read: (stretch) => ({ ...stretch, entries: stretch.entries.map(noteAsMessage) }),
  },
  /** Any id opens any conversation. */
  'open-doors': { ...noPlant, mayRead: (_own, any) => any },
  /** What no hint tells is never told. */
  'deaf-tail': { ...noPlant, tailsTheLog: false },
  /** What is unsent dies with its page. */
  'forget-pending': { ...noPlant, keepsPending: false },
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

function readByTime(stretch: Stretch, { database, row, after }: Asked): Stretch {
  const all = database.entriesOf(row.id);
  const last = all.find(({ seq }) => seq === after);
  if (last === undefined) return stretch;
  return { ...stretch, entries: all.filter(({ seq, event }) => event.at > last.event.at && seq <= row.seq) };
}

function noteAsMessage(entry: Entry): Entry {
  const { event } = entry;
  return event.type === 'NoteAdded'
    ? { ...entry, event: { ...event, type: 'TeammateMessagePosted' } }
    : entry;
}
