import {
  anySteps,
  formStep,
  type Move,
  noon,
  numberedId,
  type Played,
  play,
  type Step,
  sampleTeammates,
} from '@chatref/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldLimits } from '../actions/field-limits.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { ConversationEvent, EventType } from './events.ts';
import { evolve, evolveAll } from './evolve.ts';
import { permittedToTeammate, permittedToVisitor } from './permitted.ts';
import type { Rejection } from './rejections.ts';
import { type ConversationState, emptyConversation, hasUnanswered } from './state.ts';

const numRuns = 300;
/** Machines are busy now and then. */
const timeoutMs = 30_000;
const messageId = numberedId('message', 1);
const plays = anySteps(60).map((steps) => play(steps));

/** Holds for every sequence of commands; a counterexample comes with its seed and the shortest steps that make it. */
function always(title: string, check: (played: Played) => void): void {
  test(title, { timeout: timeoutMs }, () => {
    fc.assert(fc.property(plays, check), { numRuns });
  });
}

describe('one speaker', () => {
  always('CNV-1: who speaks had the floor, and nobody else had', ({ moves }) => {
    for (const { state, event } of moves.flatMap(told)) {
      const { floor } = state;
      if (event.type === 'AgentAnswered' || event.type === 'ActionMessagePosted')
        expect(floor.kind).toBe('agent');
      if (event.type === 'FieldAsked' || event.type === 'ConfirmationAsked')
        expect(floor).toMatchObject({ kind: 'collecting', collectionId: event.collectionId });
      if (event.type === 'TeammateMessagePosted')
        expect(floor).toMatchObject({ kind: 'teammate', teammateId: event.teammateId });
    }
  });

  always('CNV-3 CNV-4: a visitor message and a note are never refused', ({ moves }) => {
    for (const { command, decision } of moves)
      if (command.kind === 'PostVisitorMessage' || command.kind === 'AddNote')
        expect(decision.kind).toBe('accepted');
  });

  always('CNV-5: nothing by the agent between a takeover and what returns the floor', ({ log }) => {
    let isHeld = false;
    for (const event of log) {
      if (event.type === 'TakenOver') isHeld = true;
      if (event.type === 'HandedBack' || (event.type === 'Reopened' && event.by === 'visitor'))
        isHeld = false;
      // Only what became of a teammate who left is cancelled after a takeover; see CNV-58.
      if (event.type === 'RequestCancelled') isHeld = false;
      if (isHeld) expect([...agentEvents, ...actionEvents]).not.toContain(event.type);
    }
  });

  always('CNV-6: nothing by the agent while a form, a call or the queue has the floor', ({ log }) => {
    let isAway = false;
    for (const event of log) {
      if (event.type === 'CollectionStarted' || event.type === 'HandoffRequested') isAway = true;
      if (event.type === 'ActionStarted') isAway = event.run.isAwaited;
      if (returning.includes(event.type)) isAway = false;
      if (isAway) expect(agentEvents).not.toContain(event.type);
    }
  });
});

describe('the fence', () => {
  always('CNV-9: every answer belongs to the turn that was current', ({ moves }) => {
    for (const { state, event } of moves.flatMap(told))
      if (event.type === 'AgentAnswered' || event.type === 'TurnEnded')
        expect(state.floor).toMatchObject({ kind: 'agent', turn: { turnId: event.turnId } });
  });

  always('CNV-10: between a turn and its answer nothing happened but notes and ratings', ({ log }) => {
    for (const [at, event] of log.entries())
      if (event.type === 'AgentAnswered') {
        const since = log.slice(0, at).reverse();
        const back = since.findIndex(({ type }) => type !== 'NoteAdded' && type !== 'AnswerRated');
        expect(since[back]).toMatchObject({ type: 'TurnBegun', turnId: event.turnId });
      }
  });

  always('CNV-11: no visitor message is answered by two turns', ({ log }) => {
    const answered = log.flatMap((event, at) =>
      event.type === 'AgentAnswered' ? [turnBefore(log, at)] : [],
    );
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered).toEqual([...answered].sort((a, b) => a - b));
  });
});

describe('asking for a person', () => {
  always('CNV-14: the floor is taken only from the one whom the taker saw having it', ({ moves }) => {
    for (const { command, before, decision } of moves)
      if (command.kind === 'TakeOver' && before.floor.kind === 'teammate' && decision.kind === 'accepted')
        expect(before.floor.teammateId).toBe(command.from);
  });

  always('CNV-18 CNV-19: an accepted wish leads to the form or the queue in its own append', ({ moves }) => {
    for (const { command, before, after, events, decision } of moves) {
      const wish = wishOf(command, before);
      if (decision.kind === 'rejected' || wish?.logic.kind !== 'handoff') continue;
      if (wish.canHandOff) expect(['collecting', 'queue']).toContain(after.floor.kind);
      if (!wish.canHandOff) expect(count(events, 'SystemMessagePosted')).toBe(1);
    }
  });

  test('CNV-21 CNV-39: whatever is given, skipped, corrected or written, a wish ends in the queue, acknowledged once', () => {
    const wish = (ask: 'form' | 'one_by_one'): Step => ({
      do: 'press',
      wish: { fields: ['email', 'order', 'phone', 'topic'], canHandOff: true, logic: 'handoff', ask },
      typed: {},
    });
    const deadline: Step = { do: 'close', which: 'current', because: 'deadline' };
    const run = fc.property(
      anySteps(20),
      fc.array(formStep, { maxLength: 20, size: 'max' }),
      fc.constantFrom('form' as const, 'one_by_one' as const),
      (past, steps, ask) => {
        const asked = play([...resolvedAfter(past), wish(ask)]);
        const before = asked.moves.at(-1)?.before.seq;
        const closed = play([...steps, deadline], { from: asked });
        const since = closed.log.slice(before);
        expect(closed.state.floor.kind).toBe('queue');
        expect(count(since, 'HandoffRequested')).toBe(1);
        expect(count(since, 'SystemMessagePosted')).toBe(1);
      },
    );
    fc.assert(run, { numRuns });
  });

  always('CNV-21: what ends a wish before the queue is done by a person', ({ moves }) => {
    for (const { before, after, command } of moves)
      if (isHandoffForm(before) && !isHandoffForm(after) && after.floor.kind !== 'queue')
        expect(endedByPerson).toContain(command.kind);
  });

  always(
    'CNV-39: every request is followed by its one acknowledgement, and nothing else is acknowledged',
    ({ moves }) => {
      for (const { events } of moves) {
        const requested = events.findIndex(({ type }) => type === 'HandoffRequested');
        const acknowledged = events.filter(
          (event) => event.type === 'SystemMessagePosted' && event.purpose === 'handoff',
        );
        expect(acknowledged).toEqual(requested < 0 ? [] : [events[requested + 1]]);
      }
    },
  );
});

describe('data collection', () => {
  always('CNV-24: a field that was given is not asked again', ({ log }) => {
    const given = new Set<string>();
    for (const event of log) {
      if (event.type === 'CollectionStarted')
        for (const { spec } of event.collection.fields) expect(given).not.toContain(spec.key);
      if (event.type === 'FieldGiven') given.add(event.key);
    }
  });

  always('CNV-26 CNV-29: at most three tries at each field, and three misses', ({ log }) => {
    const tries = new Map<string, number>();
    for (const event of log) {
      if (event.type !== 'FieldRefused' && event.type !== 'CollectionMissed') continue;
      const what = `${event.collectionId} ${event.type === 'FieldRefused' ? event.key : ''}`;
      tries.set(what, (tries.get(what) ?? 0) + 1);
    }
    for (const tried of tries.values()) expect(tried).toBeLessThanOrEqual(fieldLimits.maxTries);
  });

  test('CNV-26 CNV-29: nor more by a visitor who is wrong again and again', () => {
    const fields = ['email', 'order'] as const;
    const wanted = { fields, canHandOff: true, logic: 'handoff', ask: 'form' } as const;
    const wish: Step = { do: 'press', wish: wanted, typed: {} };
    const manner = { answers: null, consent: null, corrects: false } as const;
    const wrong: Step[] = [
      { do: 'give', which: 'current', typed: { email: 'bad' }, skipped: [] },
      { do: 'give', which: 'current', typed: { email: 'good' }, skipped: [] },
      { do: 'give', which: 'current', typed: {}, skipped: ['email'] },
      { do: 'write', wish: null, typed: {}, ...manner },
    ];
    const run = fc.property(fc.array(fc.constantFrom(...wrong), { maxLength: 20, size: 'max' }), (steps) => {
      const { log } = play([wish, ...steps]);
      expect(count(log, 'FieldRefused')).toBeLessThanOrEqual(fieldLimits.maxTries);
      expect(count(log, 'CollectionMissed')).toBeLessThanOrEqual(fieldLimits.maxTries);
    });
    fc.assert(run, { numRuns });
  });

  always('CNV-33: no form stays open with nothing left to ask', ({ moves }) => {
    for (const { after } of moves)
      if (after.floor.kind === 'collecting' && after.floor.stage === 'fields')
        expect(after.floor.fields.some(({ state }) => state === 'open')).toBe(true);
  });
});

describe('waiting', () => {
  always('CNV-47: with the agent only those wait who have something unanswered', ({ moves }) => {
    for (const { after } of moves)
      if (after.floor.kind === 'agent') expect(after.waitingSince !== null).toBe(hasUnanswered(after));
  });
});

describe('the log', () => {
  always(
    'CNV-48: the numbers have no gap and the state is what the log replays to',
    ({ log, state, moves }) => {
      const empty = emptyConversation(state.id, state.agentId);
      expect(evolveAll(empty, log)).toEqual(state);
      expect(state.seq).toBe(log.length);
      for (const { before, after, events } of moves) expect(after.seq).toBe(before.seq + events.length);
    },
  );

  test('CNV-48: every event fits every state', () => {
    const run = fc.property(plays, plays, ({ state }, { log }) => {
      for (const event of log) expect(evolve(state, event).seq).toBe(state.seq + 1);
      expect(evolveAll(state, log).seq).toBe(state.seq + log.length);
    });
    fc.assert(run, { numRuns: 100 });
  });

  always('CNV-49: state and log survive being kept as JSON', ({ log, state, moves }) => {
    expect(JSON.parse(JSON.stringify(log))).toStrictEqual(log);
    for (const { after } of moves) expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  always('CNV-50: the same state and command decide the same, and are left as they were', ({ moves }) => {
    for (const { before, command, decision } of moves) {
      const frozen = deepFreeze(structuredClone({ before, command }));
      expect(decide(frozen.before, frozen.command)).toEqual(decision);
    }
  });
});

describe('permitted', () => {
  always(
    'CNV-57: what is permitted is accepted, what is not is refused for the same reason',
    ({ state, moves }) => {
      for (const seen of [state, ...moves.map(({ before }) => before)]) {
        for (const teammateId of sampleTeammates) {
          const permitted = permittedToTeammate(seen, teammateId);
          const holder = seen.floor.kind === 'teammate' ? seen.floor.teammateId : null;
          const who = { at: noon, teammateId };
          expect(refusal(seen, { kind: 'TakeOver', ...who, from: holder })).toEqual(permitted.takeOver);
          expect(refusal(seen, { kind: 'PostTeammateMessage', ...who, messageId })).toEqual(permitted.reply);
          expect(refusal(seen, { kind: 'HandBack', ...who, noteId: null })).toEqual(permitted.handBack);
          expect(refusal(seen, { kind: 'Resolve', ...who })).toEqual(permitted.resolve);
          expect(refusal(seen, { kind: 'Reopen', ...who })).toEqual(permitted.reopen);
        }
        const { cancelRequest } = permittedToVisitor(seen);
        expect(refusal(seen, { kind: 'CancelRequest', at: noon })).toEqual(cancelRequest);
      }
    },
  );

  always('CNV-57: so it is with a button', ({ moves }) => {
    for (const { before, command } of moves)
      if (command.kind === 'TriggerAction' && isByPress(command) && command.trigger.logic.kind === 'handoff')
        expect(refusal(before, command)).toEqual(permittedToVisitor(before).requestPerson);
  });
});

const agentEvents: readonly EventType[] = ['AgentAnswered', 'TurnBegun', 'TurnEnded'];
const actionEvents: readonly EventType[] = [
  'ActionMessagePosted',
  'FieldAsked',
  'ConfirmationAsked',
  'ActionStarted',
  'ActionEnded',
];
/** Give the floor back to the agent, or to nobody. */
const returning: readonly EventType[] = [
  'RequestCancelled',
  'HandedBack',
  'Reopened',
  'CollectionClosed',
  'ActionEnded',
];
const endedByPerson: readonly Command['kind'][] = [
  'CancelRequest',
  'TakeOver',
  'PostTeammateMessage',
  'HandBack',
  'Resolve',
];

/** The events of a move, each with the state in which it happened. */
function told({ before, events }: Move): readonly { state: ConversationState; event: ConversationEvent }[] {
  let state = before;
  return events.map((event) => {
    const seen = { state, event };
    state = evolve(state, event);
    return seen;
  });
}

function isHandoffForm({ floor }: ConversationState): boolean {
  return floor.kind === 'collecting' && floor.logic.kind === 'handoff';
}

function isByPress({ turnId }: Extract<Command, { kind: 'TriggerAction' }>): boolean {
  return turnId === undefined;
}

/** The wish that a command brings to an agent that has the floor, or null. */
function wishOf(command: Command, { floor }: ConversationState) {
  if (floor.kind !== 'agent' && floor.kind !== 'resolved') return null;
  if (command.kind === 'TriggerAction') return command.trigger;
  return command.kind === 'PostVisitorMessage' ? command.reading.trigger : null;
}

/** `seq` of the newest visitor message that the turn behind the answer at this place covers. */
function turnBefore(log: readonly ConversationEvent[], at: number): number {
  const begun = log.slice(0, at).findLast((event) => event.type === 'TurnBegun');
  return begun?.type === 'TurnBegun' ? begun.upToSeq : 0;
}

/** The steps, ended by whoever has the floor, so that a wish after them is always taken. */
function resolvedAfter(steps: readonly Step[]): readonly Step[] {
  return [...steps, ...sampleTeammates.map((_, teammate): Step => ({ do: 'resolve', teammate }))];
}

function count(events: readonly ConversationEvent[], type: EventType): number {
  return events.filter((event) => event.type === type).length;
}

function refusal(state: ConversationState, command: Command): Rejection | null {
  const decision = decide(state, command);
  return decision.kind === 'rejected' ? decision.rejection : null;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
