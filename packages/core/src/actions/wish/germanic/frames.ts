import type { Frame, Guard, Language } from '../language.ts';

const person = '{det|quality}*4 {human|staff|service|someone}';
const own = '{det|quality}*4 {human|staff}';

/** German and Dutch put the verb last: "mit einem Menschen sprechen". Each brings its own words and examples. */
export type GermanicExamples = Readonly<
  Record<
    | 'talk'
    | 'reach'
    | 'join'
    | 'want'
    | 'isThere'
    | 'personHelps'
    | 'callMe'
    | 'cutOff'
    | 'machine'
    | 'alone'
    | 'grey'
    | 'anger',
    Examples
  > &
    Record<'negated' | 'identity' | 'past' | 'thirdParty' | 'information', GuardExamples>
>;

type Examples = { readonly yes: readonly string[]; readonly no: readonly string[] };
type GuardExamples = { readonly stops: readonly string[]; readonly lets: readonly string[] };
type Tables = Pick<Language, 'frames' | 'bareFrames' | 'greyFrames' | 'guards' | 'frustration'>;

export function germanicTables(examples: GermanicExamples): Tables {
  return {
    frames: [...talkFrames(examples), ...wantFrames(examples), ...otherFrames(examples)],
    bareFrames: [
      {
        id: 'person-alone',
        pattern: [
          '^ {said|det|quality|rather|with}*6 {human|staff|service} {said|quality|rather}*4 $',
          '^ {said|det|quality|rather}*5 {staff} {from|det|with}*3 {service|department} {said}*3 $',
          '^ {said|det|rather|with}*5 {live|humanHelp} {said|quality}*3 {with}? {det|quality}*2 {human|staff|service}? $',
          '^ {said|det|rather|with}*5 {someone} {real|other|more}+2 {said|rather}*3 $',
          '^ {said|det|rather|with}*5 {other} {someone|human|staff} {said|rather}*3 $',
          '^ {said|det|rather|with}*5 {someone} {from} {det}*2 any {said|rather}*2 $',
          '^ {said|det|with}*4 {department} {said|rather}*3 $',
          '^ {said|rather|me}*5 {joinMe} {said|rather}*3 $',
          '^ {said|det|rather}*3 {join|joinMe|joined} {with|from} {det|quality}*3 {human|staff|service} $',
        ],
        ...examples.alone,
      },
    ],
    greyFrames: [{ id: 'ways-to-contact', pattern: ['{service|hotline}'], ...examples.grey }],
    guards: guards(examples),
    frustration: [{ id: 'anger', pattern: ['{anger}'], ...examples.anger }],
  };
}

function talkFrames(examples: GermanicExamples): Frame[] {
  return [
    {
      id: 'talk-to-person',
      pattern: [
        `{with} ${person} any*4 {talk}`,
        `{talk} {adverb}*3 {with}? ${person}`,
        '{det|quality}*4 {staff|human|someone|service} {adverb|again}*3 {talk}',
        '{with} {det|quality}*4 {expert|department} any*3 {talk|joined}',
        '{det}+2 {department} any {talk}',
        '{det|quality}+4 {expert|department} {adverb|again}*3 {talk}',
        '{talk} {with} {det|quality}*4 {expert|department}',
        '{someone|human|staff} {from} any+4 {talk}',
        '{who} {can} {i} any*6 {talk}',
        '{again} {with} {det}*2 any {talk}',
        'any {again} {talk} $',
      ],
      ...examples.talk,
    },
    {
      id: 'reach-person',
      pattern: [
        '{reach} {i|adverb}*3 {with}? {det|quality}*4 {human|staff|someone}',
        `{contact} any*3 {with} ${person}`,
        `{contact} {adverb}*2 {from} ${own}`,
        '{want} {adverb}*2 {det}+1 {department} any*3 {talk}',
        '{contact} any*3 {with} {det|quality}*4 {expert|department}',
        `{get} {i|adverb}*3 ${own} {hold}`,
        `{raise} any*4 {with} ${own}`,
        `{with} ${own} any*2 {raise}`,
      ],
      ...examples.reach,
    },
    {
      id: 'join-me-to-person',
      pattern: [
        `{join} {me|handed}*2 {adverb|joined}*3 {with}? ${person}`,
        `{join} {me|handed}*2 {adverb|joined}*3 {with} {det|quality}*4 {expert|department}`,
        `{with} ${person} {adverb|me}*3 {joined|handOver}`,
        '{me} {adverb|again}*3 {joined} END',
        '{me} {again} {with} any+3 {joined}',
        '{join} {me} {adverb|again}*3 {joined}? $',
        '{can} {i} {adverb}*3 {joinedOnly} END',
        '{want} {adverb}*3 {joinedOnly}',
        `{handOver} {me|handed|adverb|you}*4 {with} ${own}`,
      ],
      ...examples.join,
    },
  ];
}

function wantFrames(examples: GermanicExamples): Frame[] {
  return [
    {
      id: 'want-person',
      pattern: [
        '{want} {adverb|rather}*3 {det|quality}*4 {human|staff|service} {adverb|quality}*2 END',
        '{want} {adverb}*3 {help} {from} {det|quality}*4 {human|staff}',
        `{want} {adverb}*3 {that} ${person} {me}? any*3 {contactMe|serve}`,
        `{can} ${person} {me} any*3 {contactMe}`,
        `{want} {i|adverb|rather}*3 {det|quality}*4 {human|staff} {adverb}*2 END`,
        `{rather} {with}? ${own} END`,
        `${own} {adverb|rather}*2 {needed}`,
        `{me} {det|quality}*4 {human|staff|someone} {give}`,
        '{real}+1 {human|staff} {give}',
        '{want} {adverb}*3 {det}+1 {boss} END',
        '{want} {adverb}*2 {someone} {with} {talk}',
        `{want|rather} {that} any? ${own}`,
        `{want} {adverb}*3 {that} ${person} {me}? any*3 {serve}`,
        `{can} {you} {adverb}*2 ${own} {give}`,
        `{question} {for} ${own} $`,
        '{want} {i|adverb}*3 {someone} {real|other|more}+2',
        `{want} any*3 {someone|human|staff} {onPhone}`,
        '{want} {adverb|det}*3 {humanHelp|live}',
      ],
      ...examples.want,
    },
    {
      id: 'is-there-person',
      pattern: [
        '{exists} {adverb}*3 {det|quality}*4 {human|staff|someone} any*5 {talk}',
        '{exists|have} {adverb|you}*4 {det|quality}*4 {staff} {here}*3 END',
        '{exists|have} {adverb|you}*4 {det|quality}*3 {human|someone} {here|real}+2 END',
        '{exists} {adverb}*3 {det}+1 {human} END',
        '{exists|have} {adverb|you|det}*5 {real}+2 {human|someone|staff} {here}*2 END',
      ],
      ...examples.isThere,
    },
  ];
}

function otherFrames(examples: GermanicExamples): Frame[] {
  return [
    {
      id: 'person-helps',
      pattern: [
        `{can} {me|adverb}*3 ${own} any*5 {serve}`,
        `{det}+2 {quality}*2 {human|staff} {me|adverb}*2 {can} any*3 {serve}`,
        `{det}+2 {quality}*2 {human|staff} {relative} {me} any*2 {serve}`,
        `{help|serve|contact} any*3 {from} ${own}`,
        `{from} ${own} {adverb}*2 {serve|helped}`,
        `{someone} {real}+2 {serve}`,
      ],
      ...examples.personHelps,
    },
    {
      id: 'call-me',
      pattern: [
        '{callMe} END',
        '^ {said|rather}*4 {callMe}',
        '{callVerb} {you}? {me} {adverb}*3 {back|called}? $',
        '{callVerb} {you}? {me} {adverb}*3 {back}',
        '{can} {you|someone|staff|human} {me} {adverb}*3 {ring}',
        '{can} {me} {adverb}*2 {someone|staff|human|you} {adverb}*3 {ring}',
        '{can} {me} {adverb}*2 {staff|human} {adverb}*3 {contactMe}',
        '{can} {me} {adverb}*2 {someone|staff} {from} any*3 {ring}',
        '{someone|staff|human} {can} {me} {adverb}*2 {ring}',
        '{can} {you} {det}+1 {staff|expert} any {me} any? {ring}',
        '{contactWithMe}',
      ],
      ...examples.callMe,
    },
    {
      id: 'cut-off-from-person',
      unguarded: true,
      pattern: ['{was} any*2 {with} any+6 {cut}', '{conversation} any*4 {cut}', '{i} {was} {adverb}*2 {cut}'],
      ...examples.cutOff,
    },
    {
      id: 'rather-than-machine',
      unguarded: true,
      pattern: [
        '{not} {adverb}*3 {with} {det|quality}*3 {machine}',
        '^ {refusal} {det}*2 {machine} $',
        '{not} any? {with} {machine} {talk}',
      ],
      ...examples.machine,
    },
  ];
}

function guards(examples: GermanicExamples): Guard[] {
  return [
    {
      id: 'negated',
      pattern: [
        `{not} {chain}*4 {with}? ${person} any*2 {talk|joined|needed}?`,
        `{with} ${person} {adverb}*3 {not} {talk|joined}?`,
        '{without} {with}? {det|quality}*4 {human|staff|someone|service}',
        '{not} {join} {me}?',
        '{not} {chain|me}*4 {callMe|joined|joinMe|contactMe|humanHelp|live|back}',
        '{callVerb} {you}? {me} {adverb}*2 {not} any?',
        '{not} {chain|me|you}*4 {callVerb|contactMe}',
      ],
      otherwise: 'none',
      ...examples.negated,
    },
    {
      id: 'identity',
      pattern: [
        '{areYou} {adverb|det|quality|you}*5 {human|staff|machine|someone}',
        '{amTalking} !{rather} {adverb}*3 {with} {det|quality}*4 {human|staff|machine|someone} any?',
        '{det|quality}*3 {human|staff} {orElse} {det|quality}*3 {machine}',
        '{machine} {orElse} {det|quality}*3 {human|staff}',
        '{exists|sits} {adverb|det}*3 {human|someone|staff} {behind} any*3',
      ],
      otherwise: 'none',
      ...examples.identity,
    },
    {
      id: 'past',
      pattern: [
        `{was|had} any*4 {with|from} ${person} any*3 {talked}`,
        `{talked} {adverb|i}*3 {with}? ${person}`,
        `${person} {adverb}*2 {pastVerb}`,
        `{had} {adverb}*3 {contact} any*2 {with} ${person}`,
      ],
      otherwise: 'none',
      ...examples.past,
    },
    {
      id: 'third-party',
      pattern: [
        `{thirdSubject} {wants} {adverb}*3 {with}? ${person} any*2 {talk|joined}`,
        '{with}? {my} {trade}*1 {staff|expert|human} any? {talk}?',
        '{other} {human} {talk}',
        '{thirdSubject|expert} {me} any*2 {contactMe}',
        '{staff|expert} {become}',
      ],
      otherwise: 'none',
      ...examples.thirdParty,
    },
    {
      id: 'information',
      pattern: [
        `{infoWord} any*5 ${person} any*2 {talk}`,
        '{infoWord} any*3 {service|human|staff}',
        '{service|callMe} any*3 {infoWord}',
      ],
      otherwise: 'offer',
      ...examples.information,
    },
  ];
}
