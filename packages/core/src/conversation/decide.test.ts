import {
  ada,
  ben,
  given,
  happened,
  noon,
  sampleFields,
  samples,
  sampleTrigger,
  stateAfter,
} from '@chatref/testing';
import { describe, expect, test } from 'vitest';

const { visitorPosted, turnBegun, personRequested, systemSaid, takenOver, resolved, formOpened } = happened;
const asked = [visitorPosted(1), personRequested(), systemSaid()] as const;
const withForm = [visitorPosted(1), formOpened([sampleFields.email])] as const;

/** One past for each who can have the floor. */
const floors = {
  agent: [visitorPosted(1)],
  collecting: withForm,
  queue: asked,
  teammate: [...asked, takenOver(ada)],
  resolved: [...asked, takenOver(ada), resolved(ada)],
} as const;
type FloorKind = keyof typeof floors;
const kinds = Object.keys(floors) as FloorKind[];
const others = (...not: FloorKind[]) => kinds.filter((kind) => !not.includes(kind));

describe('one speaker', () => {
  test('CNV-1: each past leaves one with the floor', () => {
    for (const kind of kinds) expect(stateAfter(...floors[kind]).floor.kind).toBe(kind);
  });

  test('CNV-2: a conversation begins with the agent, and nothing to answer', () => {
    const state = stateAfter();
    expect(state).toMatchObject({ seq: 0, floor: { kind: 'agent', turn: null }, lastVisitorMessage: null });
    given().when(samples.turnBegins(1)).thenRejected({ code: 'nothing_to_answer' });
  });

  test.each(others('resolved', 'collecting'))('CNV-3: the visitor writes while %s has the floor', (kind) => {
    given(...floors[kind])
      .when(samples.visitorWrites(2))
      .thenHappens(visitorPosted(2));
  });

  test.each(kinds)('CNV-4: a note leaves the floor to %s', (kind) => {
    const before = stateAfter(...floors[kind]);
    const after = given(...floors[kind])
      .when(samples.teammateNotes(ben, 2))
      .thenHappens(happened.noteAdded(ben, 2));
    expect(after).toEqual({ ...before, seq: before.seq + 1 });
  });

  test('CNV-5: a turn that was begun before the takeover cannot speak after it', () => {
    given(visitorPosted(1), turnBegun(1, 1), takenOver(ada))
      .when(samples.agentAnswers(1, 2))
      .thenRejected({ code: 'stale_turn' });
  });

  test('CNV-5: nor after the handback that follows', () => {
    given(visitorPosted(1), turnBegun(1, 1), takenOver(ada), happened.handedBack(ada))
      .when(samples.agentAnswers(1, 2))
      .thenRejected({ code: 'stale_turn' });
  });

  test.each(others('agent'))('CNV-6: no turn begins while %s has the floor', (kind) => {
    given(...floors[kind], ...(kind === 'resolved' ? [] : [visitorPosted(2)]))
      .when(samples.turnBegins(1))
      .thenRejected({ code: 'nothing_to_answer' });
  });
});

describe('the fence', () => {
  test('CNV-7: a turn begins for a message that waits', () => {
    given(visitorPosted(1)).when(samples.turnBegins(1)).thenHappens(turnBegun(1, 1));
  });

  test('CNV-8: a turn covers every message up to the newest, and replaces the turn before', () => {
    const state = given(visitorPosted(1), visitorPosted(2), turnBegun(1, 2))
      .when(samples.turnBegins(2))
      .thenHappens(turnBegun(2, 2));
    expect(state.floor).toEqual({
      kind: 'agent',
      turn: { turnId: samples.turnBegins(2).turnId, upToSeq: 2 },
    });
  });

  test('CNV-9: the current turn answers', () => {
    given(visitorPosted(1), turnBegun(1, 1))
      .when(samples.agentAnswers(1, 2, 'not_found'))
      .thenHappens(happened.agentAnswered(1, 2, 'not_found'));
  });

  test('CNV-9: the current turn ends without a word', () => {
    given(visitorPosted(1), turnBegun(1, 1)).when(samples.turnEnds(1)).thenHappens(happened.turnEnded(1));
  });

  test.each([samples.agentAnswers(7, 2), samples.turnEnds(7)])(
    'CNV-9: a turn that never was is refused ($kind)',
    (command) => {
      given(visitorPosted(1), turnBegun(1, 1)).when(command).thenRejected({ code: 'stale_turn' });
    },
  );

  const { trigger, noHandoff } = {
    trigger: formOpened([sampleFields.email]),
    noHandoff: systemSaid('no_handoff'),
  };
  test.each([
    ['its answer', happened.agentAnswered(1, 2)],
    ['its end', happened.turnEnded(1)],
    ['a newer turn', turnBegun(2, 1)],
    ['a newer message', visitorPosted(2)],
    ['a takeover', takenOver(ada)],
    ['a resolve', resolved(ada)],
    ['a form', trigger],
    ['a request', personRequested()],
    ['the refusal of a person', noHandoff],
  ])('CNV-10: a turn is over after %s', (_name, event) => {
    const past = given(visitorPosted(1), turnBegun(1, 1), event);
    past.when(samples.agentAnswers(1, 3)).thenRejected({ code: 'stale_turn' });
    past.when(samples.turnEnds(1)).thenRejected({ code: 'stale_turn' });
  });

  test.each([happened.agentAnswered(1, 2), happened.turnEnded(1)])(
    'CNV-11: after $type no turn begins for the same messages',
    (event) => {
      const past = [visitorPosted(1), turnBegun(1, 1), event];
      given(...past)
        .when(samples.turnBegins(2))
        .thenRejected({ code: 'nothing_to_answer' });
      given(...past, visitorPosted(3))
        .when(samples.turnBegins(2))
        .thenHappens(turnBegun(2, 4));
    },
  );
});

describe('takeover and reply', () => {
  test.each(others('teammate'))('CNV-13: a teammate takes over from %s', (kind) => {
    const state = given(...floors[kind])
      .when(samples.teammateTakesOver(ada))
      .thenHappens(takenOver(ada));
    expect(state.floor).toEqual({ kind: 'teammate', teammateId: ada, since: noon });
  });

  test('CNV-14: the second of two takers is told who was first', () => {
    given(...floors.teammate)
      .when(samples.teammateTakesOver(ben))
      .thenRejected({ code: 'held_by_other', teammateId: ada });
  });

  test('CNV-15: the floor is taken from the teammate who was seen having it', () => {
    given(...floors.teammate)
      .when(samples.teammateTakesOver(ben, ada))
      .thenHappens(takenOver(ben, { from: ada }));
  });

  test('CNV-15: the log names nobody when the one seen had let go in the meantime', () => {
    given(...asked)
      .when(samples.teammateTakesOver(ben, ada))
      .thenHappens(takenOver(ben));
  });

  test('CNV-16: what one has already is not taken again', () => {
    given(...floors.teammate)
      .when(samples.teammateTakesOver(ada))
      .thenRejected({ code: 'already_yours' });
  });

  test.each(others('teammate'))('CNV-17: the first reply takes the floor from %s', (kind) => {
    given(...floors[kind])
      .when(samples.teammateWrites(ada, 2))
      .thenHappens(takenOver(ada, { by: 'reply' }), happened.teammatePosted(ada, 2));
  });

  test('CNV-17: a later reply is only words', () => {
    given(...floors.teammate)
      .when(samples.teammateWrites(ada, 2))
      .thenHappens(happened.teammatePosted(ada, 2));
  });

  test('CNV-17: nobody replies over a teammate', () => {
    given(...floors.teammate)
      .when(samples.teammateWrites(ben, 2))
      .thenRejected({ code: 'held_by_other', teammateId: ada });
  });
});

describe('handback, resolve, reopen', () => {
  test.each(['collecting', 'queue', 'teammate'] as const)(
    'CNV-41: %s gives the floor back to the agent',
    (kind) => {
      const state = given(...floors[kind])
        .when(samples.teammateHandsBack(ada))
        .thenHappens(happened.handedBack(ada));
      expect(state.floor).toEqual({ kind: 'agent', turn: null });
    },
  );

  test('CNV-41: nobody hands back what another has, or what the agent has', () => {
    for (const kind of ['teammate', 'agent'] as const)
      given(...floors[kind])
        .when(samples.teammateHandsBack(ben))
        .thenRejected({ code: 'not_yours' });
    given(...floors.resolved)
      .when(samples.teammateHandsBack(ada))
      .thenRejected({ code: 'already_resolved' });
  });

  test('CNV-42: a handback carries its note, begins an episode and starts nothing old', () => {
    const state = given(...floors.teammate)
      .when(samples.teammateHandsBack(ada, 5))
      .thenHappens(happened.handedBack(ada, 5));
    expect(state.episode).toBe(2);
    given(...floors.teammate, happened.handedBack(ada, 5))
      .when(samples.turnBegins(1))
      .thenRejected({ code: 'nothing_to_answer' });
  });

  test('CNV-43: what nobody answered gets a turn after the handback', () => {
    given(...floors.teammate, visitorPosted(2), happened.handedBack(ada))
      .when(samples.turnBegins(1))
      .thenHappens(turnBegun(1, 5));
  });

  test('CNV-43: what the teammate answered does not', () => {
    const past = [...floors.teammate, visitorPosted(2), happened.teammatePosted(ada, 3)];
    given(...past, happened.handedBack(ada))
      .when(samples.turnBegins(1))
      .thenRejected({ code: 'nothing_to_answer' });
  });

  test.each(others('resolved'))('CNV-44: a teammate resolves what %s has', (kind) => {
    const state = given(...floors[kind])
      .when(samples.teammateResolves(ada))
      .thenHappens(resolved(ada));
    expect(state.floor).toEqual({ kind: 'resolved', by: ada, at: noon });
  });

  test('CNV-44: not what another has, nor twice', () => {
    given(...floors.teammate)
      .when(samples.teammateResolves(ben))
      .thenRejected({ code: 'held_by_other', teammateId: ada });
    given(...floors.resolved)
      .when(samples.teammateResolves(ada))
      .thenRejected({ code: 'already_resolved' });
  });

  test('CNV-45: a visitor who writes reopens with the agent, before the wish is decided', () => {
    const state = given(...floors.resolved)
      .when(samples.visitorWrites(9, { trigger: sampleTrigger({ n: 2 }) }))
      .thenHappens(
        happened.reopened('visitor'),
        visitorPosted(9),
        personRequested(2),
        systemSaid('handoff', 2),
      );
    expect(state.episode).toBe(2);
  });

  test('CNV-45: so does a button', () => {
    given(...floors.resolved)
      .when(samples.visitorPresses(sampleTrigger({ n: 2 })))
      .thenHappens(happened.reopened('visitor'), personRequested(2), systemSaid('handoff', 2));
  });

  test('CNV-46: a teammate who reopens has the floor', () => {
    const state = given(...floors.resolved)
      .when(samples.teammateReopens(ben))
      .thenHappens(happened.reopened(ben));
    expect(state.floor).toEqual({ kind: 'teammate', teammateId: ben, since: noon });
  });

  test.each(others('resolved'))('CNV-46: what %s has is not reopened', (kind) => {
    given(...floors[kind])
      .when(samples.teammateReopens(ada))
      .thenRejected({ code: 'not_resolved' });
  });

  test('CNV-58: what a teammate who leaves had goes to the queue, acknowledged once', () => {
    const state = given(...floors.teammate, happened.teammatePosted(ada, 3))
      .when(samples.teammateLeaves(ada, 2))
      .thenHappens(personRequested(2, 'teammate'), systemSaid('handoff', 2, 'teammate'));
    expect(state).toMatchObject({ floor: { kind: 'queue', reason: 'teammate' }, waitingSince: noon });
  });

  test.each(kinds)('CNV-58: nothing is released that somebody else has: %s', (kind) => {
    given(...floors[kind])
      .when(samples.teammateLeaves(kind === 'teammate' ? ben : ada))
      .thenRejected({ code: 'not_yours' });
  });
});
