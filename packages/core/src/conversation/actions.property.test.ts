import { anySteps, formStep, type Move, play, type Step, sampleTeammates, type Wish } from '@chatref/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldLimits } from '../actions/field-limits.ts';
import type { ConversationEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { ConversationState } from './state.ts';

const numRuns = 300;
const timeoutMs = 30_000;
const plays = anySteps(60).map((steps) => play(steps));

function always(title: string, check: (moves: readonly Move[]) => void): void {
  test(title, { timeout: timeoutMs }, () => {
    fc.assert(
      fc.property(plays, ({ moves }) => check(moves)),
      { numRuns },
    );
  });
}

always(
  'ACT-10: a result is let in only of the run that is waited for, and said right behind its end',
  (moves) => {
    for (const { state, event, before } of moves.flatMap(told)) {
      if (event.type === 'ActionEnded')
        expect(state.floor).toMatchObject({ kind: 'acting', run: { runId: event.runId } });
      if (event.type === 'ActionMessagePosted' && (event.purpose === 'reply' || event.purpose === 'failed'))
        expect(before?.type).toBe('ActionEnded');
    }
  },
);

always(
  'ACT-12: a wish that is written to the agent, its form or its call is on the way to a person at once',
  (moves) => {
    for (const { command, before, after } of moves) {
      if (command.kind !== 'PostVisitorMessage') continue;
      const { trigger, asksForPerson } = command.reading;
      const isHeard = ['agent', 'collecting', 'acting', 'resolved'].includes(before.floor.kind);
      if (!asksForPerson || !trigger?.canHandOff || !isHeard) continue;
      const isOnTheWay =
        after.floor.kind === 'queue' ||
        (after.floor.kind === 'collecting' && after.floor.logic.kind === 'handoff');
      expect(isOnTheWay).toBe(true);
    }
  },
);

always('ACT-13: what hands nothing over is done only with all that it requires', (moves) => {
  for (const { state, event, before } of moves.flatMap(told)) {
    if (event.type !== 'CollectionClosed' || event.because !== 'done') continue;
    if (state.floor.kind !== 'collecting' || state.floor.logic.kind === 'details') continue;
    const missing = state.floor.fields.filter((field) => field.spec.isRequired && field.state !== 'given');
    expect({ missing, before }).toEqual({ missing: [], before });
  }
});

always(
  'ACT-17: one by one, the first open field is the one that was asked for, by one question an append',
  (moves) => {
    for (const { after, events, decision } of moves) {
      const questions = events.filter(({ type }) => type === 'FieldAsked' || type === 'ConfirmationAsked');
      expect(questions.length).toBeLessThanOrEqual(1);
      if (decision.kind === 'rejected' || after.floor.kind !== 'collecting') continue;
      const { ask, stage, asked, fields } = after.floor;
      const open = fields.find(({ state }) => state === 'open')?.spec.key;
      if (ask === 'one_by_one' && stage === 'fields') expect(asked).toBe(open);
    }
  },
);

always('ACT-18: a field has at most three tries, however it is asked for', (moves) => {
  for (const { after } of moves)
    if (after.floor.kind === 'collecting')
      for (const { tries } of after.floor.fields) expect(tries).toBeLessThanOrEqual(fieldLimits.maxTries);
});

always('ACT-19: no form outlives its limit by anything that is done in it', (moves) => {
  for (const { after } of moves)
    if (after.floor.kind === 'collecting') {
      const { deadlineAt, latestAt } = after.floor;
      expect(deadlineAt <= latestAt).toBe(true);
    }
});

always('ACT-24: an effect follows a yes to what was asked about, and nothing else', (moves) => {
  for (const { command, before, events } of moves) {
    const started = events.some(({ type }) => type === 'ActionStarted');
    const asked = before.floor.kind === 'collecting' ? before.floor : null;
    if (!started || asked?.logic.kind !== 'call' || !asked.logic.needsConfirm) continue;
    const isOfAnother = events.some((event) => event.type === 'CollectionClosed' && event.because !== 'done');
    if (isOfAnother) continue;
    expect(asked.stage).toBe('confirm');
    const consent =
      command.kind === 'GiveConsent'
        ? command.consent
        : command.kind === 'PostVisitorMessage'
          ? command.reading.consent
          : null;
    expect(consent).toBe('yes');
    expect(events.map(({ type }) => type)).not.toContain('FieldGiven');
  }
});

test('ACT-24: nor is an effect started without a form', { timeout: timeoutMs }, () => {
  const press: Step = { do: 'press', wish: { ...person, logic: 'effect', fields: [] }, typed: {} };
  expect(play([press]).log.map(({ type }) => type)).toEqual(['CollectionStarted', 'ConfirmationAsked']);
});

/** What happens to somebody who wants a person and does not take it back: everything but people, and time. */
const trouble: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: formStep },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('begin' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      which: fc.constantFrom('current' as const, 'older' as const, 'unknown' as const),
      outcome: fc.constantFrom('done' as const, 'failed' as const),
      says: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which: fc.constantFrom('current' as const, 'older' as const),
      isFound: fc.boolean(),
      policy: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rate' as const),
      rating: fc.constantFrom('up' as const, 'down' as const),
      policy: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('consent' as const),
      which: fc.constant('current' as const),
      consent: fc.constantFrom('yes' as const, 'no' as const),
    }),
  },
);
const person: Wish = {
  fields: ['email', 'order', 'phone', 'topic'],
  canHandOff: true,
  logic: 'handoff',
  ask: 'form',
};
const other = fc.constantFrom<Wish['logic']>('call', 'effect', 'message', 'details', 'silent_call');
const ask = fc.constantFrom('form' as const, 'one_by_one' as const);

test('ACT-34: who asked for a person, in whatever was under way, is in the queue once the limit is over, acknowledged once', {
  timeout: timeoutMs,
}, () => {
  const steps = fc.array(trouble, { maxLength: 20, size: 'max' });
  const run = fc.property(
    anySteps(20),
    other,
    ask,
    ask,
    steps,
    steps,
    (past, logic, askOther, askPerson, some, more) => {
      const manner = { answers: null, consent: null, corrects: false } as const;
      const done = play([
        ...past,
        ...sampleTeammates.map((_, teammate): Step => ({ do: 'resolve', teammate })),
        { do: 'press', wish: { ...person, logic, ask: askOther, fields: ['email', 'order'] }, typed: {} },
        ...some,
      ]);
      const wish: Step = { do: 'write', wish: { ...person, ask: askPerson }, typed: {}, ...manner };
      const asked = play([wish, ...more, { do: 'close', which: 'current', because: 'deadline' }], {
        from: done,
      });
      const since = asked.log.slice(done.log.length);
      expect(asked.state.floor.kind).toBe('queue');
      expect(since.filter(({ type }) => type === 'HandoffRequested')).toHaveLength(1);
      expect(since.filter(({ type }) => type === 'SystemMessagePosted')).toHaveLength(1);
    },
  );
  fc.assert(run, { numRuns });
});

/** The events of a move, each with the state in which it happened and the event before it in the same append. */
function told({ before, events }: Move): readonly {
  state: ConversationState;
  event: ConversationEvent;
  before: ConversationEvent | undefined;
}[] {
  let state = before;
  return events.map((event, at) => {
    const seen = { state, event, before: events[at - 1] };
    state = evolve(state, event);
    return seen;
  });
}
