import {
  ada,
  badValue,
  given,
  goodValues,
  happened,
  numberedId,
  sampleFields,
  samples,
  sampleTrigger,
  stateAfter,
  typedValues,
} from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import type { GivenValue } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import { react } from './react.ts';
import type { Collection, Logic } from './state.ts';

const { email, order } = sampleFields;
const { visitorPosted, formOpened, fieldGiven, fieldAsked, formClosed, agentSaid } = happened;
const { actionStarted, actionEnded, confirmationAsked, personRequested, systemSaid } = happened;
const call: Logic = { kind: 'call', needsConfirm: false, isAwaited: true };
const effect: Logic = { kind: 'call', needsConfirm: true, isAwaited: true };
const message: Logic = { kind: 'message' };
const details: Logic = { kind: 'details' };
const oneByOne = { ask: 'one_by_one' } as const;
const form = (logic: Logic, more: Partial<Collection> = {}) =>
  formOpened([email, order], 1, { logic, ...more });
const answer = (typed: Record<string, string>) => {
  const [value] = typedValues(typed);
  return { kind: 'value', value: value as GivenValue } as const;
};

describe('what an action does', () => {
  test('ACT-1 ACT-6: a request says why, and goes to the team of its action', () => {
    const logic = { kind: 'handoff', teamId: 'team_1' } as const;
    const state = given()
      .when(samples.visitorPresses(sampleTrigger({ logic, reason: 'page_rule' })))
      .thenHappens(withTeam(personRequested(1, 'page_rule')), systemSaid('handoff', 1, 'page_rule'));
    expect(state.floor).toMatchObject({ kind: 'queue', teamId: 'team_1', reason: 'page_rule' });
  });

  test('ACT-7: a message is said at once and settles what was written', () => {
    const state = given()
      .when(samples.visitorWrites(1, { trigger: sampleTrigger({ logic: message }) }))
      .thenHappens(visitorPosted(1), agentSaid('message'));
    expect(state).toMatchObject({ floor: { kind: 'agent' }, waitingSince: null });
    given(visitorPosted(1), agentSaid('message'))
      .when(samples.turnBegins(1))
      .thenRejected({ code: 'nothing_to_answer' });
  });

  test('ACT-8: details are thanked for with whatever was given', () => {
    given(form(details), fieldGiven('order'))
      .when(samples.formCloses('closed'))
      .thenHappens(happened.fieldSkipped('email', 'closed'), formClosed('done'), agentSaid('thanks'));
    given(form(details))
      .when(samples.formCloses('closed'))
      .thenHappens(
        happened.fieldSkipped('email', 'closed'),
        happened.fieldSkipped('order', 'closed'),
        formClosed('unfinished'),
        agentSaid('unfinished'),
      );
  });

  test('ACT-9: what is written during a call is answered after it', () => {
    const past = [visitorPosted(1), actionStarted(), visitorPosted(2)] as const;
    expect(react([visitorPosted(2)], stateAfter(...past))).toEqual([]);
    given(...past)
      .when(samples.turnBegins(1))
      .thenRejected({ code: 'nothing_to_answer' });
    const events = [actionEnded('done'), agentSaid('reply', 50)] as const;
    const state = given(...past)
      .when(samples.runEnds('done'))
      .thenHappens(...events);
    expect(react(events, state)).toEqual([{ kind: 'runTurn' }]);
    expect(state.waitingSince).not.toBeNull();
  });

  test('ACT-9: with nothing written meanwhile the visitor waits for nothing more', () => {
    const state = given(visitorPosted(1), actionStarted())
      .when(samples.runEnds('failed'))
      .thenHappens(actionEnded('failed'), agentSaid('failed', 50));
    expect(state).toMatchObject({ floor: { kind: 'agent' }, waitingSince: null });
    given(actionStarted()).when(samples.runEnds('done', null)).thenHappens(actionEnded('done'));
  });

  test('ACT-9: the call is a follow-up, and stops the turn', () => {
    expect(react([actionStarted()], stateAfter(actionStarted()))).toEqual([
      { kind: 'runAction', runId: numberedId('run', 1) },
      { kind: 'stopTurn' },
    ]);
  });

  test.each([
    ['a takeover', [actionStarted(), happened.takenOver(ada)]],
    ['a resolve', [actionStarted(), happened.resolved(ada)]],
    ['a wish for a person', [actionStarted(), visitorPosted(1), personRequested(), systemSaid()]],
    ['its end', [actionStarted(), actionEnded('done')]],
    ['a newer run', [actionStarted(), actionEnded('done'), actionStarted(2)]],
  ])('ACT-10: nothing of a call is let in after %s', (_name, past) => {
    given(...past)
      .when(samples.runEnds('done'))
      .thenRejected({ code: 'stale_run' });
  });

  test('ACT-11: a call whose reply nobody is told leaves the floor with the agent', () => {
    const logic: Logic = { kind: 'call', needsConfirm: false, isAwaited: false };
    const state = given()
      .when(samples.visitorWrites(1, { trigger: sampleTrigger({ logic }) }))
      .thenHappens(visitorPosted(1), actionStarted(1, false), agentSaid('thanks'));
    expect(state).toMatchObject({ floor: { kind: 'agent' }, waitingSince: null });
  });

  test('ACT-12: a wish for a person leaves a call at once', () => {
    given(actionStarted())
      .when(samples.visitorWrites(2, { trigger: sampleTrigger() }))
      .thenHappens(visitorPosted(2), personRequested(), systemSaid());
    given(actionStarted())
      .when(samples.visitorPresses(sampleTrigger()))
      .thenHappens(personRequested(), systemSaid());
  });

  test('ACT-12: any other action waits for it', () => {
    given(actionStarted())
      .when(samples.visitorPresses(sampleTrigger({ logic: message })))
      .thenRejected({ code: 'action_running' });
    given(actionStarted())
      .when(samples.visitorWrites(2, { trigger: sampleTrigger({ logic: message }) }))
      .thenHappens(visitorPosted(2));
  });

  test('ACT-12: a wish for a person leaves the form of anything else', () => {
    given(form(call))
      .when(samples.visitorWrites(2, { trigger: sampleTrigger() }))
      .thenHappens(
        visitorPosted(2),
        happened.fieldSkipped('email', 'insisted'),
        happened.fieldSkipped('order', 'insisted'),
        formClosed('insisted'),
        personRequested(),
        systemSaid(),
      );
  });

  test('ACT-12: another button takes the place of a form that leads to no person', () => {
    given(form(call))
      .when(samples.visitorPresses(sampleTrigger({ n: 2, logic: message })))
      .thenHappens(formClosed('cancelled'), agentSaid('message', 1_002));
    given(formOpened([email]))
      .when(samples.visitorPresses(sampleTrigger({ n: 2, logic: message })))
      .thenRejected({ code: 'already_requested' });
  });

  test('ACT-13: without what is required nothing is done', () => {
    const due = { ...samples.formCloses('closed') };
    given(form(call), fieldGiven('order'))
      .when(due)
      .thenHappens(
        happened.fieldSkipped('email', 'closed'),
        formClosed('unfinished'),
        agentSaid('unfinished'),
      );
  });

  test('ACT-13: with all that is required it is done, and whoever cancels is left alone', () => {
    given(form(call), fieldGiven('email'))
      .when(samples.formCloses('closed'))
      .thenHappens(happened.fieldSkipped('order', 'closed'), formClosed('done'), actionStarted());
    given(form(call)).when(samples.visitorCancels()).thenHappens(formClosed('cancelled'));
  });
});

describe('one by one', () => {
  const asked = [formOpened([email, order], 1, oneByOne), fieldAsked('email')] as const;

  test('ACT-17: the first open field is asked for, and then the next', () => {
    const trigger = sampleTrigger({ fields: [email, order], ...oneByOne });
    given()
      .when(samples.visitorPresses(trigger))
      .thenHappens(...asked);
    given(...asked)
      .when(samples.visitorWrites(2, { answer: answer({ email: goodValues.email }) }))
      .thenHappens(visitorPosted(2), fieldGiven('email', 'message'), fieldAsked('order'));
  });

  test('ACT-17: what was given along is not asked for', () => {
    const trigger = sampleTrigger({ fields: [email, order], ...oneByOne });
    given()
      .when(samples.visitorWrites(1, { trigger, values: typedValues({ email: goodValues.email }) }))
      .thenHappens(
        visitorPosted(1),
        formOpened([email, order], 1, oneByOne),
        fieldGiven('email', 'message'),
        fieldAsked('order'),
      );
  });

  test('ACT-17: one text may answer several questions, the last one is followed by the action', () => {
    const values = typedValues({ email: goodValues.email, order: goodValues.order });
    given(...asked)
      .when(samples.visitorWrites(2, { values, answer: answer({ email: 'all of it' }) }))
      .thenHappens(
        visitorPosted(2),
        fieldGiven('email', 'message'),
        fieldGiven('order', 'message', 2),
        personRequested(),
        systemSaid(),
      );
  });

  test('ACT-17: an answer to a later question asks again for the first', () => {
    given(...asked)
      .when(
        samples.visitorWrites(2, {
          values: typedValues({ order: goodValues.order }),
          answer: answer({ email: 'my order is MS-12345' }),
        }),
      )
      .thenHappens(visitorPosted(2), fieldGiven('order', 'message'), fieldAsked('email'));
  });

  test('ACT-18: a wrong answer is asked for again with its problem, the third time the next is', () => {
    const wrong = happened.fieldRefused('email', 'not_an_email');
    given(...asked)
      .when(samples.visitorWrites(2, { answer: answer({ email: badValue }) }))
      .thenHappens(visitorPosted(2), wrong, fieldAsked('email', 'not_an_email'));
    given(...asked, wrong, wrong)
      .when(samples.visitorWrites(2, { answer: answer({ email: badValue }) }))
      .thenHappens(visitorPosted(2), wrong, happened.fieldSkipped('email', 'tries'), fieldAsked('order'));
  });

  test('ACT-16: leaving a question open skips it, or is a try at what is required', () => {
    given(...asked)
      .when(samples.visitorWrites(2, { answer: { kind: 'skip' } }))
      .thenHappens(visitorPosted(2), happened.fieldRefused('email', 'empty'), fieldAsked('email', 'empty'));
    given(...asked, fieldGiven('email'), fieldAsked('order'))
      .when(samples.visitorWrites(2, { answer: { kind: 'skip' } }))
      .thenHappens(
        visitorPosted(2),
        happened.fieldSkipped('order', 'skipped'),
        personRequested(),
        systemSaid(),
      );
  });
});

describe('silence', () => {
  test('ACT-19: whatever the visitor does sets the limit anew, to a bound', () => {
    const later = { ...fieldGiven('order'), at: '2026-01-05T12:02:00.000Z' };
    const state = stateAfter(formOpened([email, order]), later);
    expect(state.floor).toMatchObject({ deadlineAt: '2026-01-05T12:05:00.000Z' });
    expect(react([later], state)).toEqual([
      { kind: 'closeCollection', collectionId: numberedId('collection', 1), at: '2026-01-05T12:05:00.000Z' },
    ]);
    const last = { ...fieldGiven('order'), at: '2026-01-05T12:14:00.000Z' };
    expect(stateAfter(formOpened([email, order]), last).floor).toMatchObject({
      deadlineAt: '2026-01-05T12:15:00.000Z',
    });
  });
});

describe('values', () => {
  test('ACT-2: what a page gives is marked as its own, also what no field asks for', () => {
    const extras = [{ key: 'color', label: 'color', valueId: numberedId('value', 9) }];
    const pressed = samples.visitorPresses(
      sampleTrigger({ fields: [email, order] }),
      typedValues({ order: goodValues.order }),
    );
    given()
      .when({ ...pressed, extras })
      .thenHappens(
        outside(fieldGiven('order', 'page'), extras[0]),
        formOpened([email, order]),
        fieldGiven('order', 'page'),
      );
  });

  test('ACT-20: a value taken as it was offered is marked as known', () => {
    const [value] = typedValues({ email: goodValues.email });
    given(formOpened([email, order]))
      .when(samples.visitorGives({ values: [{ ...(value as GivenValue), isKnown: true }] }))
      .thenHappens(fieldGiven('email', 'known'));
  });

  const collected = [formOpened([order]), fieldGiven('order'), personRequested(), systemSaid()] as const;
  const corrections = typedValues({ order: 'MS-12346' }, 7);
  const corrected = outside(fieldGiven('order', 'correction', 7));

  test.each([
    ['the queue', collected],
    ['a teammate', [...collected, happened.takenOver(ada)]],
    ['a call', [...collected, happened.requestCancelled(), actionStarted()]],
  ])('ACT-21: %s having the floor, a value is corrected', (_name, past) => {
    given(...past)
      .when(samples.visitorWrites(9, { corrections, isCorrectionOnly: true }))
      .thenHappens(visitorPosted(9), corrected);
  });

  test('ACT-22: the agent thanks for a correction, and goes on where more was said', () => {
    const past = [...collected, happened.requestCancelled()] as const;
    const state = given(...past)
      .when(samples.visitorWrites(9, { corrections, isCorrectionOnly: true }))
      .thenHappens(visitorPosted(9), corrected, agentSaid('corrected'));
    expect(state.waitingSince).toBeNull();
    const more = given(...past)
      .when(samples.visitorWrites(9, { corrections }))
      .thenHappens(visitorPosted(9), corrected);
    expect(react([visitorPosted(9), corrected], more)).toEqual([{ kind: 'runTurn' }]);
  });

  test('ACT-21: what holds no value is not corrected', () => {
    given(...collected)
      .when(samples.visitorWrites(9, { corrections: typedValues({ email: goodValues.email }) }))
      .thenHappens(visitorPosted(9));
  });

  test('ACT-23: what a person should have at hand is kept while they are waited for', () => {
    const extras = [{ key: 'email', label: 'Email', valueId: numberedId('value', 9) }];
    given(...collected)
      .when(samples.visitorWrites(9, { extras }))
      .thenHappens(visitorPosted(9), outside(fieldGiven('email', 'message'), extras[0]));
  });
});

describe('an effect', () => {
  const asked = [
    formOpened([order], 1, { logic: effect }),
    fieldGiven('order'),
    confirmationAsked(),
  ] as const;

  test('ACT-24: is asked about before it is done, also where nothing is asked for', () => {
    given()
      .when(samples.visitorPresses(sampleTrigger({ logic: effect })))
      .thenHappens(formOpened([], 1, { logic: effect }), confirmationAsked());
    given(formOpened([order], 1, { logic: effect }))
      .when(samples.visitorGives({ values: typedValues({ order: goodValues.order }) }))
      .thenHappens(fieldGiven('order'), confirmationAsked());
  });

  test('ACT-24: a yes does it, by button or in words', () => {
    given(...asked)
      .when(samples.visitorConsents('yes'))
      .thenHappens(formClosed('done'), actionStarted());
    given(...asked)
      .when(samples.visitorWrites(2, { consent: 'yes' }))
      .thenHappens(visitorPosted(2), formClosed('done'), actionStarted());
  });

  test('ACT-24: a changed value is asked about again, whatever else was said', () => {
    given(...asked)
      .when(samples.visitorWrites(2, { consent: 'yes', values: typedValues({ order: 'MS-12346' }, 7) }))
      .thenHappens(visitorPosted(2), fieldGiven('order', 'correction', 7), confirmationAsked());
  });

  test('ACT-24: a yes that was pressed on an older question is asked again, a no is a no', () => {
    const changed = [...asked, visitorPosted(2), fieldGiven('order', 'correction', 7), confirmationAsked()];
    const yes = samples.visitorConsents('yes');
    given(...changed)
      .when({ ...yes, seenSeq: asked.length })
      .thenHappens(confirmationAsked());
    given(...changed)
      .when({ ...yes, seenSeq: changed.length })
      .thenHappens(formClosed('done'), actionStarted());
    given(...changed)
      .when({ ...samples.visitorConsents('no'), seenSeq: asked.length })
      .thenHappens(formClosed('declined'), agentSaid('declined'));
  });

  test('ACT-24: nobody consents to what was not asked', () => {
    given(formOpened([order], 1, { logic: effect }))
      .when(samples.visitorConsents('yes'))
      .thenRejected({ code: 'collection_closed' });
    given(...asked)
      .when(samples.visitorConsents('yes', 2))
      .thenRejected({ code: 'collection_closed' });
  });

  test('ACT-25: a no leaves it, and neither asks again until the third time', () => {
    given(...asked)
      .when(samples.visitorConsents('no'))
      .thenHappens(formClosed('declined'), agentSaid('declined'));
    given(...asked)
      .when(samples.visitorWrites(2))
      .thenHappens(visitorPosted(2), happened.formMissed(), confirmationAsked());
    given(...asked, happened.formMissed(), happened.formMissed())
      .when(samples.visitorWrites(2))
      .thenHappens(
        visitorPosted(2),
        happened.formMissed(),
        formClosed('unfinished'),
        agentSaid('unfinished'),
      );
  });
});

describe('rules of the owner', () => {
  const policy = sampleTrigger({ reason: 'policy' });
  const requested = [personRequested(1, 'policy'), systemSaid('handoff', 1, 'policy')] as const;

  test('ACT-3: an action starts behind an answer that was not found', () => {
    const past = [visitorPosted(1), happened.turnBegun(1, 1)] as const;
    given(...past)
      .when(samples.agentAnswers(1, 2, 'not_found', policy))
      .thenHappens(happened.agentAnswered(1, 2, 'not_found'), ...requested);
    given(...past)
      .when(samples.agentAnswers(1, 2, 'answered', policy))
      .thenHappens(happened.agentAnswered(1, 2));
  });

  test('ACT-3: questions that were not answered are counted in a row', () => {
    const turn = (n: number, outcome: 'answered' | 'not_found' | 'small_talk') =>
      [visitorPosted(n), happened.turnBegun(n, 1), happened.agentAnswered(n, n + 50, outcome)] as const;
    const row = [...turn(1, 'not_found'), ...turn(2, 'small_talk'), ...turn(3, 'not_found')];
    expect(stateAfter(...row).notFoundInRow).toBe(2);
    expect(stateAfter(...row, ...turn(4, 'answered')).notFoundInRow).toBe(0);
    expect(stateAfter(...row, personRequested()).notFoundInRow).toBe(0);
  });

  test('ACT-4: a thumbs down starts an action while the agent has the floor', () => {
    given(visitorPosted(1))
      .when(samples.visitorRates('down', 5, policy))
      .thenHappens(happened.answerRated('down', 5), ...requested);
    given(personRequested())
      .when(samples.visitorRates('down', 5, policy))
      .thenHappens(happened.answerRated('down', 5));
    given()
      .when(samples.visitorRates('up', 5, policy))
      .thenHappens(happened.answerRated('up', 5));
  });

  test('ACT-4: the same thumb again changes nothing, another does', () => {
    const rated = happened.answerRated('down', 5);
    given(rated)
      .when(samples.visitorRates('down', 5, policy))
      .thenHappens();
    given(rated).when(samples.visitorRates('up', 5)).thenHappens(happened.answerRated('up', 5));
  });

  test('ACT-33: what the agent chose starts in its turn, and is refused when that is over', () => {
    const trigger = sampleTrigger({ logic: call, reason: 'agent_choice' });
    const past = [visitorPosted(1), happened.turnBegun(1, 1)] as const;
    const started = actionStarted();
    given(...past)
      .when(samples.agentChooses(trigger, 1))
      .thenHappens({ ...started, run: { ...runOf(started), reason: 'agent_choice' } } as typeof started);
    given(...past, visitorPosted(2))
      .when(samples.agentChooses(trigger, 1))
      .thenRejected({ code: 'stale_turn' });
  });
});

function runOf(event: ReturnType<typeof actionStarted>) {
  if (event.type !== 'ActionStarted') throw new Error('No run');
  return event.run;
}

function withTeam(event: ReturnType<typeof personRequested>): ReturnType<typeof personRequested> {
  if (event.type !== 'HandoffRequested') return event;
  return { ...event, request: { ...event.request, teamId: 'team_1' } };
}

/** As it is when no form asked for it. */
function outside(event: ConversationEvent, more: object = {}): ConversationEvent {
  return { ...event, collectionId: null, ...more } as ConversationEvent;
}
