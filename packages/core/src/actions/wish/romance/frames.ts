import type { Frame, Guard, Language } from '../language.ts';

const person = '{det|quality}*4 {human|staff|service|someone}';

/** Spanish, French, Italian and Portuguese ask in the same order of words; each brings its own words and examples. */
export type RomanceExamples = Readonly<
  Record<'talk' | 'join' | 'want' | 'isThere' | 'machine' | 'alone' | 'grey' | 'anger', Examples> &
    Record<'negated' | 'identity' | 'thirdParty' | 'information', GuardExamples>
>;

type Examples = { readonly yes: readonly string[]; readonly no: readonly string[] };
type GuardExamples = { readonly stops: readonly string[]; readonly lets: readonly string[] };
type Tables = Pick<Language, 'frames' | 'bareFrames' | 'greyFrames' | 'guards' | 'frustration'>;

export function romanceTables(examples: RomanceExamples): Tables {
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

function frames(examples: RomanceExamples): Frame[] {
  return [
    { id: 'talk-to-person', pattern: [`{talk} {link}*4 ${person}`], ...examples.talk },
    { id: 'join-me-to-person', pattern: [`{join} {link}*4 ${person}`], ...examples.join },
    {
      id: 'want-person',
      pattern: [
        '{want} {det|quality}*4 {human|staff} {quality}*2 END',
        '{want} {det}*2 {help} {link}*2 {det|quality}*4 {human|staff}',
        `{want} {that} {det|quality}*4 {human|staff|someone} any*3 {contactMe}`,
      ],
      ...examples.want,
    },
    {
      id: 'is-there-person',
      pattern: ['{exists} {det|quality}*4 {human|staff|someone} {quality}*2 any*5 {talk}'],
      ...examples.isThere,
    },
    {
      id: 'rather-than-machine',
      unguarded: true,
      pattern: [
        '{not} {chain}*5 {talk} {link}*4 {det|quality}*3 {machine}',
        '^ {refusal} {det}*2 {machine} $',
      ],
      ...examples.machine,
    },
  ];
}

function guards(examples: RomanceExamples): Guard[] {
  return [
    {
      id: 'negated',
      pattern: [
        `{not} {chain}*5 {talk|join} {link}*4 ${person}`,
        `{not} {chain}*5 {want|talk|join} {link}*4 {det|quality}*4 {human|staff|service|someone}`,
        '{not} {chain}*4 {det|quality}*4 {human|staff|someone}',
      ],
      otherwise: 'none',
      ...examples.negated,
    },
    {
      id: 'identity',
      pattern: [
        '{areYou} {adverb|det|quality}*5 {human|staff|machine|someone}',
        '{amTalking} {link}*3 {det|quality}*4 {human|staff|machine|someone}',
      ],
      otherwise: 'none',
      ...examples.identity,
    },
    {
      id: 'third-party',
      pattern: [
        `{thirdSubject} {wants} {chain}*3 {talk} {link}*4 ${person}`,
        '{my} {trade}*1 {staff}',
        '{staff} {tradeAfter}',
      ],
      otherwise: 'none',
      ...examples.thirdParty,
    },
    {
      id: 'information',
      pattern: [`{infoWord} any*5 {talk} {link}*4 ${person}`, '{infoWord} any*3 {service|human|staff}'],
      otherwise: 'offer',
      ...examples.information,
    },
  ];
}
