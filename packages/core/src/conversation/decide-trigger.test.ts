import {
  ada,
  given,
  goodValues,
  happened,
  sampleFields,
  samples,
  sampleTrigger,
  typedValues,
} from '@chatref/testing';
import { expect, test } from 'vitest';

const { email, order } = sampleFields;
const { visitorPosted, formOpened, personRequested, systemSaid, takenOver } = happened;
const asked = [visitorPosted(1), personRequested(), systemSaid()] as const;
const withForm = [visitorPosted(1), formOpened([email])] as const;

test('CNV-18: a wish with nothing to ask is requested in the append of its message', () => {
  given()
    .when(samples.visitorWrites(1, { trigger: sampleTrigger() }))
    .thenHappens(visitorPosted(1), personRequested(), systemSaid());
});

test('CNV-18: a wish with something to ask opens the form', () => {
  given()
    .when(samples.visitorWrites(1, { trigger: sampleTrigger({ fields: [email, order] }) }))
    .thenHappens(visitorPosted(1), formOpened([email, order]));
});

test('CNV-18: no turn begins for a wish', () => {
  given(...asked, happened.requestCancelled())
    .when(samples.turnBegins(1))
    .thenRejected({ code: 'nothing_to_answer' });
});

test('CNV-19: a button asks for a person without a message', () => {
  given().when(samples.visitorPresses(sampleTrigger())).thenHappens(personRequested(), systemSaid());
});

test.each([
  ['a form is open', withForm],
  ['a person is asked for', asked],
  ['a person is here', [...asked, takenOver(ada)]],
])('CNV-19: a button is refused while %s', (_name, past) => {
  given(...past)
    .when(samples.visitorPresses(sampleTrigger({ n: 2 })))
    .thenRejected({ code: 'already_requested' });
});

test.each([
  ['the queue', asked],
  ['a teammate', [...asked, takenOver(ada)]],
])('CNV-20: a wish written to %s is a message and nothing more', (_name, past) => {
  given(...past)
    .when(samples.visitorWrites(5, { trigger: sampleTrigger({ n: 2, fields: [email] }) }))
    .thenHappens(visitorPosted(5));
});

test('CNV-22: where no handoff is allowed the system says so, for each wish once', () => {
  const state = given()
    .when(samples.visitorWrites(1, { trigger: sampleTrigger({ canHandOff: false, fields: [email] }) }))
    .thenHappens(visitorPosted(1), systemSaid('no_handoff'));
  expect(state.floor).toEqual({ kind: 'agent', turn: null });
  given(visitorPosted(1), systemSaid('no_handoff'))
    .when(samples.turnBegins(1))
    .thenRejected({ code: 'nothing_to_answer' });
  given(visitorPosted(1), systemSaid('no_handoff'))
    .when(samples.visitorPresses(sampleTrigger({ n: 2, canHandOff: false })))
    .thenHappens(systemSaid('no_handoff', 2));
});

test.each([
  ['an open form', withForm],
  ['a waiting request', asked],
])('CNV-23: the visitor cancels %s', (_name, past) => {
  const state = given(...past, visitorPosted(8))
    .when(samples.visitorCancels())
    .thenHappens(happened.requestCancelled());
  expect(state.floor).toEqual({ kind: 'agent', turn: null });
  given(...past, visitorPosted(8), happened.requestCancelled())
    .when(samples.turnBegins(1))
    .thenRejected({ code: 'nothing_to_answer' });
});

test.each([
  ['the agent', []],
  ['a teammate', [...asked, takenOver(ada)]],
  ['nobody', [...asked, happened.resolved(ada)]],
])('CNV-23: with %s there is nothing to cancel', (_name, past) => {
  given(...past)
    .when(samples.visitorCancels())
    .thenRejected({ code: 'not_waiting' });
});

test('CNV-24: a field that holds a value is not asked again', () => {
  const past = [...withForm, happened.fieldGiven('email'), personRequested(), systemSaid()];
  given(...past, takenOver(ada), happened.handedBack(ada))
    .when(samples.visitorWrites(9, { trigger: sampleTrigger({ fields: [email, order] }) }))
    .thenHappens(visitorPosted(9), formOpened([order]));
});

test('CNV-24: with nothing left to ask there is no form', () => {
  const past = [...withForm, happened.fieldGiven('email'), personRequested(), systemSaid()];
  given(...past, takenOver(ada), happened.handedBack(ada))
    .when(samples.visitorPresses(sampleTrigger({ n: 2, fields: [email] })))
    .thenHappens(personRequested(2), systemSaid('handoff', 2));
});

test('CNV-25: a value that came with the wish is not asked for', () => {
  given()
    .when(
      samples.visitorWrites(1, {
        trigger: sampleTrigger({ fields: [email, order] }),
        values: typedValues({ order: goodValues.order }),
      }),
    )
    .thenHappens(visitorPosted(1), formOpened([email, order]), happened.fieldGiven('order', 'message'));
});

test('CNV-25: when all came with the wish the request follows at once', () => {
  given()
    .when(
      samples.visitorPresses(sampleTrigger({ fields: [email] }), typedValues({ email: goodValues.email })),
    )
    .thenHappens(formOpened([email]), happened.fieldGiven('email', 'page'), personRequested(), systemSaid());
});

test('CNV-25: a wrong value that a page sent along is passed over, and asked for', () => {
  const values = typedValues({ email: 'nobody', shoe: '43' });
  given()
    .when(samples.visitorPresses(sampleTrigger({ fields: [email] }), values))
    .thenHappens(formOpened([email]));
});
