import type { Command, ConversationEvent } from '@chatref/core';
import type { Entry } from '../../apps/server/src/store/committed.ts';
import type { Commit } from '../machines/database.ts';
import type { Refused } from '../use-cases/run-command.ts';

/** Who has the floor, as text: `agent`, `queue`, `resolved`, `collecting ID`, `acting ID` or `teammate ID`. */
export type FloorText = string;

/** What stood when the event of a seq had been written. */
type Moment = {
  readonly floor: FloorText;
  readonly turn: string | null;
  readonly waits: boolean;
  /** The open form is on the way to a person. */
  readonly isWish: boolean;
  /** The visitor is asked whether it shall be done. */
  readonly isConfirming: boolean;
};

const calm = { turn: null, waits: false, isWish: false, isConfirming: false } as const;

/** Something to see in a thread. */
export type ModelItem = {
  readonly seq: number;
  readonly id: string;
  readonly text: string | null;
  readonly isForVisitor: boolean;
};

/**
 * One conversation told again from its commits alone, by rules written here anew: if the code under test and this
 * disagree, one of them is wrong.
 */
export class ConversationModel {
  readonly workspaceId: string;
  readonly visitorId: string;
  readonly items: ModelItem[] = [];
  /** Seq at which a turn stopped being current. */
  readonly turnEnds = new Map<string, number>();
  readonly requests: string[] = [];
  readonly #moments: Moment[] = [{ floor: 'agent', ...calm }];
  readonly #texts: Map<string, string>;

  constructor({ row }: Commit, texts: Map<string, string>) {
    this.workspaceId = row.workspace_id;
    this.visitorId = row.visitor_id;
    this.#texts = texts;
  }

  get seq(): number {
    return this.#moments.length - 1;
  }

  get floor(): FloorText {
    return this.at(this.seq).floor;
  }

  at(seq: number): Moment {
    const moment = this.#moments[seq];
    if (moment === undefined) throw new Error(`The log does not hold ${seq}`);
    return moment;
  }

  /** Takes a commit in; gives what is wrong with it. */
  commit({ row, entries, command }: Commit): readonly string[] {
    const faults = entries.flatMap((entry, index) =>
      this.#take(entry, { command, before: entries[index - 1] }),
    );
    faults.push(...wrongWithRequests(entries), ...this.#wrongWithWish(command));
    if (row.seq !== this.seq) faults.push(`the row says seq ${row.seq}, the log ends at ${this.seq}`);
    return faults;
  }

  /** Whether a refusal was true at some moment between the request and its answer. */
  wasRight({ code, heldBy, command, sinceSeq }: Refused, nameOf: (id: string) => string | null): boolean {
    for (let seq = sinceSeq; seq <= this.seq; seq++) {
      const moment = this.at(seq);
      const holder = holderOf(moment.floor);
      const isNamed = holder === null || heldBy === nameOf(holder);
      if (isRefusable(code, { moment, command }) && (code !== 'held_by_other' || isNamed)) return true;
    }
    return false;
  }

  #take(entry: Entry, around: { command: Command; before: Entry | undefined }): string[] {
    const { seq, event, message } = entry;
    const now = this.at(this.seq);
    const faults: string[] = [];
    if (seq !== this.seq + 1) faults.push(`seq ${seq} follows ${this.seq}`);
    const wrong = this.#wrongWith(event, { now, ...around });
    if (wrong !== null) faults.push(`${event.type} at ${seq} while ${now.floor}: ${wrong}`);
    if (message !== null && ownWords.has(event.type)) {
      const place = `${message.conversation_id}:${seq}`;
      const first = this.#texts.get(message.body);
      if (first !== undefined) faults.push(`"${message.body}" is kept twice, at ${first} and ${place}`);
      this.#texts.set(message.body, place);
    }
    const next = after(now, event);
    if (now.turn !== null && next.turn !== now.turn) this.turnEnds.set(now.turn, seq);
    if (event.type === 'HandoffRequested') this.requests.push(event.request.requestId);
    this.#moments.push(next);
    const item = itemOf(entry);
    if (item !== null) this.items.push(item);
    return faults;
  }

  #wrongWith(event: ConversationEvent, { now, command, before }: Around): string | null {
    const holder = holderOf(now.floor);
    const expect = (isRight: boolean, words: string) => (isRight ? null : words);
    switch (event.type) {
      case 'VisitorMessagePosted':
        return expect(now.floor !== 'resolved', 'nothing is said in what is resolved');
      case 'TeammateMessagePosted':
        return expect(holder === event.teammateId, 'only the holder speaks');
      case 'TurnBegun':
        return expect(now.floor === 'agent' && now.waits, 'nobody waits for the agent');
      case 'AgentAnswered':
      case 'TurnEnded':
        return expect(now.turn === event.turnId, `its turn is not current, ${now.turn} is`);
      case 'CollectionStarted':
        return expect(
          now.floor === 'agent' || isActing(now.floor),
          'a form opens with the agent, or in place of a call',
        );
      case 'FieldGiven':
        return expect(
          event.collectionId === null || now.floor === `collecting ${event.collectionId}`,
          'that form is not open',
        );
      case 'FieldRefused':
      case 'FieldSkipped':
      case 'FieldAsked':
      case 'ConfirmationAsked':
      case 'CollectionMissed':
        return expect(now.floor === `collecting ${event.collectionId}`, 'that form is not open');
      case 'CollectionClosed':
        return expect(
          now.floor === `collecting ${event.collectionId}` && !now.isWish,
          'that form is not open, or somebody asked for a person by it',
        );
      case 'ActionStarted':
        return expect(now.floor === 'agent', 'a call begins with the agent only');
      case 'ActionEnded':
        return expect(now.floor === `acting ${event.runId}`, 'it is the result of an old run');
      case 'ActionMessagePosted':
        return expect(now.floor === 'agent', 'the agent does not have the floor');
      case 'AnswerRated':
        return null;
      case 'HandoffRequested':
        return expect(
          now.floor === 'agent' || isCollecting(now.floor) || isActing(now.floor),
          'a person is asked for already',
        );
      case 'SystemMessagePosted':
        return expect(before?.event.type === 'HandoffRequested', 'it acknowledges no request');
      case 'RequestCancelled':
        return expect(now.floor === 'queue' || isCollecting(now.floor), 'nothing was asked for');
      case 'TakenOver':
        return this.#wrongWithTakeOver(event, { holder, command });
      case 'HandedBack':
        return expect(
          holder === event.teammateId || now.floor === 'queue' || isCollecting(now.floor),
          'the floor is not theirs to give',
        );
      case 'Resolved':
        return expect(
          now.floor !== 'resolved' && (holder === null || holder === event.teammateId),
          'it is held',
        );
      case 'Reopened':
        return expect(now.floor === 'resolved', 'it was not resolved');
      case 'NoteAdded':
        return null;
    }
  }

  /** Whoever asked for a person, of whoever is no person, is on the way to one once that is written. */
  #wrongWithWish(command: Command): string[] {
    const isAsked =
      (command.kind === 'PostVisitorMessage' && command.reading.asksForPerson) ||
      (command.kind === 'TriggerAction' && command.trigger.logic.kind === 'handoff');
    const { floor, isWish } = this.at(this.seq);
    const isOnTheWay = floor === 'queue' || holderOf(floor) !== null || (isCollecting(floor) && isWish);
    return isAsked && !isOnTheWay ? [`a person was asked for, and ${floor} has the floor`] : [];
  }

  #wrongWithTakeOver(
    event: Extract<ConversationEvent, { type: 'TakenOver' }>,
    { holder, command }: { holder: string | null; command: Command },
  ): string | null {
    if (event.from !== holder) return `it says that ${event.from} had the floor`;
    if (holder === null) return null;
    if (holder === event.teammateId) return 'they have the floor already';
    const seen = command.kind === 'TakeOver' ? command.from : null;
    return seen === holder ? null : `taken from ${holder}, whom they did not see having it`;
  }
}

type Around = { readonly now: Moment; readonly command: Command; readonly before: Entry | undefined };

const ownWords = new Set(['VisitorMessagePosted', 'TeammateMessagePosted', 'NoteAdded', 'AgentAnswered']);

export function holderOf(floor: FloorText): string | null {
  return floor.startsWith('teammate ') ? floor.slice('teammate '.length) : null;
}

/** Each request is acknowledged once, by the very next event. */
function wrongWithRequests(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ event, seq }, index) => {
    if (event.type !== 'HandoffRequested') return [];
    const next = entries[index + 1]?.event;
    const isAcknowledged = next?.type === 'SystemMessagePosted' && next.purpose === 'handoff';
    return isAcknowledged ? [] : [`the request at ${seq} is not acknowledged`];
  });
}

function isActing(floor: FloorText): boolean {
  return floor.startsWith('acting ');
}

function isCollecting(floor: FloorText): boolean {
  return floor.startsWith('collecting ');
}

function after(now: Moment, event: ConversationEvent): Moment {
  switch (event.type) {
    case 'VisitorMessagePosted':
      return { ...now, turn: null, waits: true };
    case 'TeammateMessagePosted':
      return { ...now, waits: false };
    case 'TurnBegun':
      return { ...now, turn: event.turnId };
    case 'AgentAnswered':
    case 'TurnEnded':
    case 'CollectionClosed':
    case 'RequestCancelled':
      return { floor: 'agent', ...calm };
    case 'CollectionStarted': {
      const { collectionId, logic } = event.collection;
      return { floor: `collecting ${collectionId}`, ...calm, isWish: logic.kind === 'handoff' };
    }
    case 'ConfirmationAsked':
      return { ...now, isConfirming: true };
    case 'ActionStarted':
      return { floor: event.run.isAwaited ? `acting ${event.run.runId}` : 'agent', ...calm };
    case 'ActionEnded':
      return { ...now, floor: 'agent' };
    case 'ActionMessagePosted':
      return event.purpose === 'reply' || event.purpose === 'failed' ? now : { floor: 'agent', ...calm };
    case 'HandoffRequested':
      return { floor: 'queue', ...calm };
    case 'TakenOver':
      return { ...now, ...noForm, floor: `teammate ${event.teammateId}`, turn: null };
    case 'HandedBack':
      return { ...now, ...noForm, floor: 'agent', turn: null };
    case 'Resolved':
      return { floor: 'resolved', ...calm };
    case 'Reopened':
      return { ...now, floor: event.by === 'visitor' ? 'agent' : `teammate ${event.by}`, turn: null };
    default:
      return now;
  }
}

const noForm = { isWish: false, isConfirming: false } as const;

/** What a message shows is its words; of a marker only that it is there. */
function itemOf({ seq, event, message }: Entry): ModelItem | null {
  switch (event.type) {
    case 'VisitorMessagePosted':
    case 'TeammateMessagePosted':
    case 'AgentAnswered':
    case 'SystemMessagePosted':
    case 'FieldAsked':
    case 'ConfirmationAsked':
    case 'ActionMessagePosted':
      return { seq, id: event.messageId, text: message?.body ?? null, isForVisitor: true };
    case 'NoteAdded':
      return { seq, id: event.messageId, text: message?.body ?? null, isForVisitor: false };
    case 'AnswerRated':
      return { seq, id: `rating-${event.messageId}`, text: null, isForVisitor: true };
    case 'CollectionClosed':
      return event.because === 'done' ? null : { seq, id: `event-${seq}`, text: null, isForVisitor: false };
    case 'CollectionStarted':
    case 'FieldSkipped':
    case 'ActionStarted':
    case 'ActionEnded':
    case 'HandoffRequested':
      return { seq, id: `event-${seq}`, text: null, isForVisitor: false };
    case 'FieldGiven':
    case 'RequestCancelled':
    case 'TakenOver':
    case 'HandedBack':
    case 'Resolved':
    case 'Reopened':
      return { seq, id: `event-${seq}`, text: null, isForVisitor: true };
    default:
      return null;
  }
}

/** Whether this code is the true answer to this command in this moment. */
function isRefusable(code: string, { moment, command }: { moment: Moment; command: Command }): boolean {
  const { floor, turn, waits } = moment;
  const holder = holderOf(floor);
  const by = 'teammateId' in command ? command.teammateId : null;
  switch (code) {
    case 'held_by_other':
      return holder !== null && holder !== by && !(command.kind === 'TakeOver' && command.from === holder);
    case 'already_yours':
      return holder !== null && holder === by;
    case 'not_yours':
      return floor === 'agent' || isActing(floor) || (holder !== null && holder !== by);
    case 'already_resolved':
      return floor === 'resolved';
    case 'not_resolved':
      return floor !== 'resolved';
    case 'stale_turn':
      return 'turnId' in command && turn !== command.turnId;
    case 'stale_run':
      return command.kind === 'RecordRun' && floor !== `acting ${command.runId}`;
    case 'action_running':
      return isActing(floor);
    case 'nothing_to_answer':
      return floor !== 'agent' || !waits;
    case 'collection_closed':
      return (
        !('collectionId' in command) ||
        floor !== `collecting ${command.collectionId}` ||
        (command.kind === 'GiveConsent' && !moment.isConfirming)
      );
    case 'already_requested':
      return floor === 'queue' || isCollecting(floor) || holder !== null;
    case 'not_waiting':
      return floor !== 'queue' && !isCollecting(floor);
    default:
      return false;
  }
}
