import {
  ada,
  badValue,
  given,
  goodValues,
  happened,
  sampleFields,
  samples,
  sampleTrigger,
  typedValues,
} from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from './events.ts';

const { email, order, phone } = sampleFields;
const { visitorPosted, formOpened, fieldGiven, fieldRefused, fieldSkipped, formMissed } = happened;
const requested = [happened.personRequested(), happened.systemSaid()] as const;
const form = [visitorPosted(1), formOpened([email, order])] as const;

describe('a sent form', () => {
  test('CNV-25: a value that fits is taken', () => {
    given(...form)
      .when(samples.visitorGives({ values: typedValues({ email: goodValues.email }) }))
      .thenHappens(fieldGiven('email'));
  });

  test('CNV-25: what the form does not ask for is dropped', () => {
    given(...form)
      .when(samples.visitorGives({ values: typedValues({ shoe: '43' }), skipped: ['hat'] }))
      .thenHappens();
  });

  test('CNV-26: a value that does not fit is refused with its problem', () => {
    const state = given(...form)
      .when(samples.visitorGives({ values: typedValues({ email: badValue, order: badValue }) }))
      .thenHappens(fieldRefused('email', 'not_an_email'), fieldRefused('order', 'wrong_shape'));
    expect(state.floor).toMatchObject({
      kind: 'collecting',
      fields: [
        { state: 'open', tries: 1, problem: 'not_an_email' },
        { state: 'open', tries: 1, problem: 'wrong_shape' },
      ],
    });
  });

  test('CNV-26: after the third try the field is left open and the rest goes on', () => {
    const wrong = fieldRefused('email', 'not_an_email');
    given(...form, wrong, wrong)
      .when(samples.visitorGives({ values: typedValues({ email: badValue }) }))
      .thenHappens(wrong, fieldSkipped('email', 'tries'));
  });

  test('CNV-26: the third try at the last field ends in the request', () => {
    const wrong = fieldRefused('email', 'not_an_email');
    given(...form, fieldGiven('order'), wrong, wrong)
      .when(samples.visitorGives({ values: typedValues({ email: badValue }) }))
      .thenHappens(wrong, fieldSkipped('email', 'tries'), ...requested);
  });

  test('CNV-26: once the tries are used up a wrong value is passed over', () => {
    const wrong = fieldRefused('email', 'not_an_email');
    given(...form, wrong, wrong, wrong, fieldSkipped('email', 'tries'))
      .when(samples.visitorGives({ values: typedValues({ email: badValue }) }))
      .thenHappens();
  });

  test('CNV-27: an optional field is skipped', () => {
    given(...form)
      .when(samples.visitorGives({ skipped: ['order'] }))
      .thenHappens(fieldSkipped('order', 'skipped'));
  });

  test('CNV-27: skipping a required field is a try', () => {
    given(...form)
      .when(samples.visitorGives({ skipped: ['email'] }))
      .thenHappens(fieldRefused('email', 'empty'));
  });

  test('CNV-27: required does not mean that the way is barred', () => {
    const empty = fieldRefused('email', 'empty');
    given(...form, fieldSkipped('order', 'skipped'), empty, empty)
      .when(samples.visitorGives({ skipped: ['email'] }))
      .thenHappens(empty, fieldSkipped('email', 'tries'), ...requested);
  });

  test('CNV-28: a value is corrected while the form is open', () => {
    given(...form, fieldGiven('email'))
      .when(samples.visitorGives({ values: typedValues({ email: 'new@example.com' }, 2) }))
      .thenHappens(fieldGiven('email', 'correction', 2));
  });

  test('CNV-28: a skipped field may still be given', () => {
    const state = given(...form, fieldSkipped('order', 'skipped'))
      .when(samples.visitorGives({ values: typedValues({ order: goodValues.order }) }))
      .thenHappens(fieldGiven('order'));
    expect(state.collected).toEqual([order]);
  });

  test('CNV-28: a wrong correction leaves the value before it', () => {
    const state = given(...form, fieldGiven('email'))
      .when(samples.visitorGives({ values: typedValues({ email: badValue }) }))
      .thenHappens(fieldRefused('email', 'not_an_email'));
    expect(state.floor).toMatchObject({ fields: [{ state: 'given' }, { state: 'open' }] });
    expect(state.collected).toEqual([email]);
  });

  test('CNV-28: a value given is not skipped afterwards', () => {
    given(...form, fieldGiven('order'))
      .when(samples.visitorGives({ skipped: ['order'] }))
      .thenHappens();
  });

  test('CNV-33: the last value is followed by the request', () => {
    given(...form, fieldGiven('email'))
      .when(samples.visitorGives({ values: typedValues({ order: goodValues.order }, 2) }))
      .thenHappens(fieldGiven('order', 'form', 2), ...requested);
  });

  test('CNV-33: so is the last skip', () => {
    given(...form, fieldGiven('email'))
      .when(samples.visitorGives({ skipped: ['order'] }))
      .thenHappens(fieldSkipped('order', 'skipped'), ...requested);
  });
});

describe('words while the form is open', () => {
  test('CNV-29: a value in the words is taken', () => {
    given(...form)
      .when(samples.visitorWrites(2, { values: typedValues({ order: goodValues.order }) }))
      .thenHappens(visitorPosted(2), fieldGiven('order', 'message'));
  });

  test('CNV-29: the last value in the words is followed by the request', () => {
    given(...form, fieldGiven('email'))
      .when(samples.visitorWrites(2, { values: typedValues({ order: goodValues.order }) }))
      .thenHappens(visitorPosted(2), fieldGiven('order', 'message'), ...requested);
  });

  test('CNV-29: words without a value are a miss', () => {
    given(...form)
      .when(samples.visitorWrites(2))
      .thenHappens(visitorPosted(2), formMissed());
  });

  test('CNV-29: the third miss goes on with the request', () => {
    given(...form, fieldGiven('email'), visitorPosted(2), formMissed(), visitorPosted(3), formMissed())
      .when(samples.visitorWrites(4))
      .thenHappens(visitorPosted(4), formMissed(), fieldSkipped('order', 'tries'), ...requested);
  });

  test('CNV-30: asking again goes on without the form, with what was given', () => {
    given(...form)
      .when(
        samples.visitorWrites(2, {
          trigger: sampleTrigger({ fields: [phone] }),
          values: typedValues({ order: goodValues.order }),
        }),
      )
      .thenHappens(
        visitorPosted(2),
        fieldGiven('order', 'message'),
        fieldSkipped('email', 'insisted'),
        ...requested,
      );
  });
});

describe('the end of a form', () => {
  test('CNV-31: closing it goes on with what was given', () => {
    given(...form, fieldGiven('email'))
      .when(samples.formCloses('closed'))
      .thenHappens(fieldSkipped('order', 'closed'), ...requested);
  });

  test('CNV-31 ACT-19: so does the deadline, but not before it has come', () => {
    const early = samples.formCloses('deadline');
    given(...form)
      .when(early)
      .thenHappens();
    const due = { ...early, at: '2026-01-05T12:03:00.000Z' };
    const events = [fieldSkipped('order', 'deadline'), ...requested];
    given(...form, fieldGiven('email'))
      .when(due)
      .thenHappens(...events.map((event) => happenedAt(event, due.at)));
  });

  test.each([
    ['it is another form', form, 2],
    ['the request stands', [...form, fieldGiven('email'), fieldGiven('order'), ...requested], 1],
    ['a teammate took over', [...form, happened.takenOver(ada)], 1],
    ['it was cancelled', [...form, happened.requestCancelled()], 1],
    ['the conversation was resolved', [...form, happened.resolved(ada)], 1],
  ] as const)('CNV-32: values come too late when %s', (_name, past, n) => {
    const refusal = { code: 'collection_closed' } as const;
    given(...past)
      .when(samples.visitorGives({ n, values: typedValues({ email: goodValues.email }) }))
      .thenRejected(refusal);
    given(...past)
      .when(samples.formCloses('deadline', n))
      .thenRejected(refusal);
  });
});

function happenedAt(event: ConversationEvent, at: string): ConversationEvent {
  const later = { ...event, at };
  return later.type === 'HandoffRequested'
    ? { ...later, request: { ...later.request, requestedAt: at } }
    : later;
}
