import type { Frame, Guard, Language } from '../language.ts';

const person = '{det|quality}*4 {human|staff|service|someone}';

/** German and Dutch put the verb last: "mit einem Menschen sprechen". Each brings its own words and examples. */
export type GermanicExamples = Readonly<
  Record<'talk' | 'join' | 'want' | 'isThere' | 'machine' | 'alone' | 'grey' | 'anger', Examples> &
    Record<'negated' | 'identity' | 'thirdParty' | 'information', GuardExamples>
>;

type Examples = { readonly yes: readonly string[]; readonly no: readonly string[] };
type GuardExamples = { readonly stops: readonly string[]; readonly lets: readonly string[] };
type Tables = Pick<Language, 'frames' | 'bareFrames' | 'greyFrames' | 'guards' | 'frustration'>;

export function germanicTables(examples: GermanicExamples): Tables {
  return {
    frames: frames(examples),
    bareFrames: [
      {
        id: 'person-alone',
        pattern: ['^ {said|det|quality}*5 {human|staff|service} {said|quality}*3 $'],
        ...examples.alone,
      },
    ],
    greyFrames: [{ id: 'ways-to-contact', pattern: ['{service|hotline}'], ...examples.grey }],
    guards: guards(examples),
    frustration: [{ id: 'anger', pattern: ['{anger}'], ...examples.anger }],
  };
}

function frames(examples: GermanicExamples): Frame[] {
  return [
    {
      id: 'talk-to-person',
      pattern: [
        `{with} ${person} any*4 {talk}`,
        `{talk} {with} ${person}`,
        '{det|quality}*4 {staff|human|someone|service} {adverb}*3 {talk}',
      ],
      ...examples.talk,
    },
    {
      id: 'join-me-to-person',
      pattern: [`{join} {me}? {adverb|joined}*3 {with}? ${person}`, `{with} ${person} {adverb}*3 {joined}`],
      ...examples.join,
    },
    {
      id: 'want-person',
      pattern: [
        '{want} {adverb}*3 {det|quality}*4 {human|staff|service} END',
        '{want} {adverb}*3 {help} {from} {det|quality}*4 {human|staff}',
        `{want} {adverb}*3 {that} ${person} {me} any*3 {contactMe}`,
        `{can} ${person} {me} any*3 {contactMe}`,
      ],
      ...examples.want,
    },
    {
      id: 'is-there-person',
      pattern: ['{exists} {adverb}*3 {det|quality}*4 {human|staff|someone} any*5 {talk}'],
      ...examples.isThere,
    },
    {
      id: 'rather-than-machine',
      unguarded: true,
      pattern: ['{not} {adverb}*3 {with} {det|quality}*3 {machine}', '^ {refusal} {det}*2 {machine} $'],
      ...examples.machine,
    },
  ];
}

function guards(examples: GermanicExamples): Guard[] {
  return [
    {
      id: 'negated',
      pattern: [
        `{not} {chain}*4 {with}? ${person} any*2 {talk|joined}?`,
        `{with} ${person} {adverb}*3 {not} {talk|joined}?`,
        '{without} {with}? {det|quality}*4 {human|staff|someone|service}',
        '{not} {join} {me}?',
      ],
      otherwise: 'none',
      ...examples.negated,
    },
    {
      id: 'identity',
      pattern: [
        '{areYou} {adverb|det|quality}*5 {human|staff|machine|someone}',
        '{amTalking} {adverb}*3 {with} {det|quality}*4 {human|staff|machine|someone} any?',
      ],
      otherwise: 'none',
      ...examples.identity,
    },
    {
      id: 'third-party',
      pattern: [
        `{thirdSubject} {wants} {adverb}*3 {with}? ${person} any*2 {talk|joined}`,
        '{my} {trade}*1 {staff}',
      ],
      otherwise: 'none',
      ...examples.thirdParty,
    },
    {
      id: 'information',
      pattern: [`{infoWord} any*5 ${person} any*2 {talk}`, '{infoWord} any*3 {service|human|staff}'],
      otherwise: 'offer',
      ...examples.information,
    },
  ];
}
