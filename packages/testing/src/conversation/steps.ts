import fc from 'fast-check';
import { type SampleField, sampleKeys } from './sample-fields.ts';

/**
 * What somebody tries next, before it is known what is going on: a step names "the current turn" or "an older one", and
 * `commandOf` finds the id. Hence a sequence of steps can be cut and still makes sense.
 */
export type Step =
  | {
      readonly do: 'write';
      readonly wish: Wish | null;
      readonly typed: Typed;
      /** As an answer to the question that is open. */
      readonly answers: 'good' | 'bad' | 'skip' | null;
      readonly consent: 'yes' | 'no' | null;
      /** Takes what was typed for corrections of what is known. */
      readonly corrects: boolean;
    }
  | { readonly do: 'press'; readonly wish: Wish; readonly typed: Typed }
  | {
      readonly do: 'give';
      readonly which: Which;
      readonly typed: Typed;
      readonly skipped: readonly SampleField[];
    }
  | { readonly do: 'close'; readonly which: Which; readonly because: 'deadline' | 'closed' }
  | { readonly do: 'cancel' }
  | { readonly do: 'consent'; readonly which: Which; readonly consent: 'yes' | 'no' }
  | {
      readonly do: 'record';
      readonly which: Which;
      readonly outcome: 'done' | 'failed';
      readonly says: boolean;
    }
  | { readonly do: 'rate'; readonly rating: 'up' | 'down'; readonly policy: Wish | null }
  | { readonly do: 'choose'; readonly which: Which; readonly wish: Wish }
  | { readonly do: 'begin' }
  | { readonly do: 'answer'; readonly which: Which; readonly isFound: boolean; readonly policy: Wish | null }
  | { readonly do: 'end'; readonly which: Which }
  | { readonly do: 'reply' | 'note' | 'resolve' | 'reopen' | 'release'; readonly teammate: number }
  | { readonly do: 'take'; readonly teammate: number; readonly from: 'seen' | 'nobody' | number }
  | { readonly do: 'handBack'; readonly teammate: number; readonly hasNote: boolean };

/** An action's fields and logic, and whether the owner allows a handoff. */
export type Wish = {
  readonly fields: readonly SampleField[];
  readonly canHandOff: boolean;
  readonly logic: 'handoff' | 'call' | 'effect' | 'silent_call' | 'message' | 'details';
  readonly ask: 'form' | 'one_by_one';
};
/** Fields that are filled in, and whether each takes what was typed. */
export type Typed = Readonly<Partial<Record<SampleField, 'good' | 'bad'>>>;
/** Of turns or forms: the newest, one before it, or one that never was. */
export type Which = 'current' | 'older' | 'unknown';

export const teammateCount = 3;

const fields = fc.subarray([...sampleKeys]);
const typed: fc.Arbitrary<Typed> = fc.dictionary(
  fc.constantFrom(...sampleKeys),
  fc.constantFrom('good' as const, 'bad' as const),
  { maxKeys: 3, noNullPrototype: true },
);
const wish: fc.Arbitrary<Wish> = fc.record({
  fields,
  canHandOff: fc.oneof(
    { weight: 5, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  logic: fc.oneof(
    { weight: 3, arbitrary: fc.constant('handoff' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...(['call', 'effect', 'effect', 'silent_call', 'message', 'details'] as const),
      ),
    },
  ),
  ask: fc.constantFrom('form' as const, 'one_by_one' as const),
});
const policy = fc.option(wish, { freq: 2 });
const manner = {
  answers: fc.constantFrom('good' as const, 'good' as const, 'bad' as const, 'skip' as const, null),
  consent: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, null, null),
  corrects: fc.boolean(),
};
const which = fc.constantFrom<Which>('current', 'current', 'current', 'older', 'unknown');
const teammate = fc.nat({ max: teammateCount - 1 });
const says = <Do extends string>(...words: Do[]) => fc.constantFrom(...words);

/** What a visitor with an open form may do about it: write, fill in, skip, correct. Never cancels. */
export const formStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: says('write'), wish: fc.constant(null), typed, ...manner }),
  fc.record({ do: says('give'), which: fc.constant('current' as const), typed, skipped: fields }),
);

/** Anything, by anybody, in the right place or not. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: says('write'), wish: fc.option(wish), typed, ...manner }) },
  { weight: 2, arbitrary: fc.record({ do: says('press'), wish, typed }) },
  { weight: 3, arbitrary: fc.record({ do: says('give'), which, typed, skipped: fields }) },
  { weight: 2, arbitrary: fc.record({ do: says('close'), which, because: says('deadline', 'closed') }) },
  { weight: 1, arbitrary: fc.record({ do: says('cancel') }) },
  { weight: 3, arbitrary: fc.record({ do: says('begin') }) },
  { weight: 3, arbitrary: fc.record({ do: says('answer'), which, isFound: fc.boolean(), policy }) },
  { weight: 2, arbitrary: fc.record({ do: says('end'), which }) },
  { weight: 3, arbitrary: fc.record({ do: says('consent'), which, consent: says('yes', 'yes', 'no') }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: says('record'), which, outcome: says('done', 'failed'), says: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: says('rate'), rating: says('up', 'down', 'down'), policy }) },
  { weight: 1, arbitrary: fc.record({ do: says('choose'), which, wish }) },
  { weight: 4, arbitrary: fc.record({ do: says('reply', 'note', 'note', 'resolve', 'reopen'), teammate }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: says('take'),
      teammate,
      from: fc.oneof(fc.constantFrom('seen' as const, 'nobody' as const), teammate),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: says('handBack'), teammate, hasNote: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: says('release'), teammate }) },
);

/** What tends to come together; single steps alone would seldom get as far as an answer or a field's third try. */
const burst: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyStep) },
  {
    weight: 1,
    arbitrary: fc.tuple(plainMessage(), fc.constant<Step>({ do: 'begin' }), anyStep, currentTurn()),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.record({ do: says('press'), wish, typed }), fc.array(formStep, { maxLength: 6 }))
      .map(([press, answers]) => [press, ...answers]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.record({
        do: says('press'),
        wish: fc.record({
          ...{ fields: fc.constant([]), canHandOff: fc.boolean() },
          ...{ logic: says('call', 'effect'), ask: says('form', 'one_by_one') },
        }),
        typed,
      }),
      fc.record({ do: says('consent'), which: fc.constant<Which>('current'), consent: says('yes', 'no') }),
      anyStep,
      fc.record({ do: says('record'), which, outcome: says('done', 'failed'), says: fc.boolean() }),
    ),
  },
);

/** A story of about this many steps at most. */
export function anySteps(maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(burst, { maxLength, size: 'max' }).map((bursts) => bursts.flat().slice(0, maxLength));
}

/** The same steps for the same seed, for drivers that are no property: writers of a store, a simulator. */
export function stepsFromSeed(seed: number, count: number): readonly Step[] {
  return fc.sample(burst, { seed, numRuns: count }).flat().slice(0, count);
}

function plainMessage(): fc.Arbitrary<Step> {
  return fc.record({ do: says('write'), wish: fc.constant(null), typed, ...manner });
}

function currentTurn(): fc.Arbitrary<Step> {
  const which = fc.constant<Which>('current');
  return fc.oneof(
    fc.record({ do: says('answer'), which, isFound: fc.boolean(), policy }),
    fc.record({ do: says('end'), which }),
    fc.record({ do: says('choose'), which, wish }),
  );
}
