import type { CommandUnit } from '../apps/server/src/app/conversations/decide-and-commit.ts';
import type { Stretch } from '../apps/server/src/store/committed.ts';
import type { ConversationRow } from '../apps/server/src/store/load-conversation.ts';
import type { Audience } from '../apps/server/src/store/read-stretch.ts';
import type { Chance } from './chance.ts';
import type { Coverage } from './coverage.ts';
import type { Database } from './machines/database.ts';
import type { NodeLife } from './machines/node-life.ts';
import type { Broker } from './net/broker.ts';
import type { Weather } from './net/weather.ts';
import type { Schedule } from './schedule.ts';
import type { Witness } from './witness.ts';

/** Where a bug may be planted: each seam is passed through as it is unless one was. */
export type Plant = {
  readonly unit: (unit: CommandUnit, life: NodeLife) => CommandUnit;
  /** What was read of a log, on its way to whoever asked. */
  readonly read: (stretch: Stretch, asked: Asked) => Stretch;
  /** A conversation for whoever asks: their own or null, and the one of that id whose ever it is. */
  readonly mayRead: (own: ConversationRow | null, any: ConversationRow | null) => ConversationRow | null;
  /** The client id with which a message goes over the wire. */
  readonly clientIdOnWire: (clientId: string, tries: number) => string;
  readonly tailsTheLog: boolean;
  /** Whether a browser keeps what is unsent. */
  readonly keepsPending: boolean;
};

export type Asked = {
  readonly database: Database;
  readonly row: ConversationRow;
  readonly after: number;
  readonly audience: Audience;
};

/** What every part of the world is handed. */
export type Ports = {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly database: Database;
  readonly broker: Broker;
  readonly weather: Weather;
  readonly coverage: Coverage;
  readonly witness: Witness;
  readonly plant: Plant;
  /** A stream of chance of its own for each name. */
  readonly chance: (name: string) => Chance;
  /** Something was thrown that no fault explains. */
  readonly broke: (where: string, error: unknown) => void;
};

/** The instant of the first step; every run begins in the same moment. */
export const startMs = Date.UTC(2026, 0, 5, 9);
