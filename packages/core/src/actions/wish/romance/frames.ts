import type { Frame, Guard, Language } from '../language.ts';

const person = '{det|quality}*4 {human|staff|service|someone}';
const own = '{det|quality}*4 {human|staff}';

/** Spanish, French, Italian and Portuguese ask in the same order of words; each brings its own words and examples. */
export type RomanceExamples = Readonly<
  Record<
    | 'talk'
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

export function romanceTables(examples: RomanceExamples): Tables {
  return {
    frames: [...askFrames(examples), ...otherFrames(examples)],
    bareFrames: [
      {
        id: 'person-alone',
        pattern: [
          '^ {said|det|quality|rather|link}*6 {human|staff|service} {said|quality|link}*4 $',
          '^ {said|det|quality|rather|link}*5 {staff} {det|link}*3 {service|sales|departmentNoun} {said}*3 $',
          '^ {said|det|rather|link}*5 {live|humanHelp} {said|quality|link}*4 {human|staff|service}? $',
          '^ {said|det|rather|link}*5 {someone} {real|other|more}+2 {said|that}*3 $',
          '^ {said|det|rather|link}*5 {other} {someone|human|staff|expert} {said}*3 $',
          '^ {said|det|rather|link}*4 {departmentNoun} {link|det}*2 {sales} {said}*2 $',
          '^ {said|det|rather|link}*5 {someone} {link|det}*3 {departmentNoun|staff|service|sales} {said}*2 $',
        ],
        ...examples.alone,
      },
    ],
    greyFrames: [{ id: 'ways-to-contact', pattern: ['{service|hotline}'], ...examples.grey }],
    guards: guards(examples),
    frustration: [{ id: 'anger', pattern: ['{anger}'], ...examples.anger }],
  };
}

function askFrames(examples: RomanceExamples): Frame[] {
  return [
    {
      id: 'talk-to-person',
      pattern: [
        `{talk} {link|again}*5 ${person}`,
        '{talk} {link|again}*5 {det|quality}*4 {expert|departmentNoun}',
        `{want|how} {that}? any? {talkLoose} {link}*5 ${person}`,
        '{want|mayI} {talk} any*4 {onPhone}',
        '{talk|talkLoose} {link}*4 {sales} END',
        '{who} {mayI} {talk}',
        '{talk} {link}*2 {again} {link|det}*3 any $',
        '{talkAgain} {link|det}*3 any $',
        `{talk} any+5 {with} {det|quality}*4 {human|staff|service}`,
        '{raise} any*4 {with} {det|quality}*4 {human|staff|service}',
      ],
      ...examples.talk,
    },
    {
      id: 'join-me-to-person',
      pattern: [
        `{join} {handed|link}*5 ${person}`,
        '{join} {handed|link}*5 {det|quality}*4 {expert|departmentNoun}',
        '{join} {handed|link}*5 {det}*2 {sales} END',
        '^ {said}*4 {joinMe} {said|again}*3 $',
      ],
      ...examples.join,
    },
    {
      id: 'want-person',
      pattern: [
        '{want} {det|quality}*4 {human|staff} {quality|said}*2 END',
        '{want} {det}*2 {help} {link}*2 {det|quality}*4 {human|staff}',
        `{want} {that} {det|quality}*4 {human|staff|someone} any*3 {contactMe|serve}`,
        '{want} {link}*3 {that} {contactMe|serve} {det|quality}*4 {human|staff|someone}',
        '{want} {det}*2 {humanHelp|live}',
        `{want|rather} {det|quality}*3 {someone} {real|more}+2`,
        `{want} {det|quality|link}*4 {someone|human|staff} {link}*2 {onPhone}`,
        `{rather} {link}*2 ${own} {quality}*2 END`,
        '{want} {someone} {said}*2 $',
        `{want} {gain} ${own} {onPhone|said}*2 END`,
        `{want|rather} {that} any*2 {serve|contactMe} {det|quality}*4 {human|staff|someone}`,
        '^ {said}*3 {that} {someone|human|staff} any? {contactMe|serve}',
      ],
      ...examples.want,
    },
  ];
}

function otherFrames(examples: RomanceExamples): Frame[] {
  return [
    {
      id: 'is-there-person',
      pattern: [
        '{exists|have} {link}? {det|quality}*4 {human|staff|someone} {quality}*2 any*5 {talk}',
        '{exists|have} {det|quality}*4 {staff} {quality|here}*3 END',
        '{exists|have} {det|quality}*3 {human|someone} {real|here}+2 END',
        '{exists|have} {det}*2 {real}+2 {human|someone|staff} {here}*2',
        '{exists|have} {det}+1 {human} {said|here}*1 $',
      ],
      ...examples.isThere,
    },
    {
      id: 'person-helps',
      pattern: [
        `{can} {handed}? ${own} {quality}? any*2 {serve|contactMe}`,
        `{can} {handed}? {serve|contactMe} {link}*2 ${own}`,
        '{can} {handed}? {serve|contactMe} {link}*2 {someone} {real}+2',
        '{that} any? {serve} {det}+1 {quality}*2 {human|staff} END',
        `{det}+2 {quality}*2 {human|staff} {quality}*2 {that}? any? {can} {handed}? {serve|contactMe}`,
        `^ {said}*3 {that} any? {serve|contactMe|come} ${own}`,
        '{det}+2 {quality}*2 {human|staff} {quality}*2 {that} any? {serve|contactMe}',
        '{someone} {real}+2 {that} any? {serve|contactMe}',
        `{helpedBy} ${own}`,
        `{question} {for} ${own} {said}*2 $`,
        `{want|rather} {that} any*2 {be} ${own} END`,
      ],
      ...examples.personHelps,
    },
    {
      id: 'call-me',
      pattern: [
        '{callMe} {said}*3 END',
        '^ {said}*4 {callMe}',
        '{can} {someone|human|staff} {handed}? {callMe|contactMe}',
        '{someone|human|staff} {can} {handed}? {callMe|contactMe}',
      ],
      ...examples.callMe,
    },
    {
      id: 'cut-off-from-person',
      unguarded: true,
      pattern: [
        '{talked} any+5 {cut}',
        '{conversation} any*2 {staff|human|expert|service} any*3 {cut}',
        '{cut} any*3 {talked}',
      ],
      ...examples.cutOff,
    },
    {
      id: 'rather-than-machine',
      unguarded: true,
      pattern: [
        '{not} {chain}*5 {talk|talkLoose} {link|det}*4 {quality}*3 {machine}',
        '{talkLoose} {not} {link|det}*4 {machine}',
        '^ {refusal} {det|link}*2 {machine} $',
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
        `{not} {chain}*5 {talk|join} {handed|link}*4 ${person}`,
        '{ne} any*4 <une|la|cette|vraie|autre {nobody}',
        `{not} {chain}*5 {want|talk|join} {link}*4 {det|quality}*4 {human|staff|service|someone}`,
        '{not} {chain}*4 {det|quality}*4 {human|staff|someone}',
        '{not} {chain|handed}*4 {callMe|joinMe|contactMe|serve} {det|quality}*3 {someone|human|staff}?',
        '{not} {chain|handed}*4 {that} any*2 {callMe|joinMe|contactMe|serve}',
        '{not} {chain|handed}*4 {humanHelp|live|rather}',
      ],
      otherwise: 'none',
      ...examples.negated,
    },
    {
      id: 'identity',
      pattern: [
        '{areYou} {adverb|det|quality}*5 {human|staff|machine|someone}',
        '<{how} {amTalking} {link}*3 {det|quality}*4 {human|staff|machine|someone|service}',
        '{exists} {det|quality}*3 {human|someone|staff} {behind} any*4',
        '{det|quality}*3 {human|staff} {orElse} {det|quality}*3 {machine}',
        '{machine} {orElse} {det|quality}*3 {human|staff}',
      ],
      otherwise: 'none',
      ...examples.identity,
    },
    {
      id: 'past',
      pattern: [
        `{did} {adverb}? any? {link}*4 ${person}`,
        `{pastTime} any*4 {link}*2 ${person}`,
        `${person} any*2 {pastVerb}`,
      ],
      otherwise: 'none',
      ...examples.past,
    },
    {
      id: 'third-party',
      pattern: [
        `{thirdSubject} {wants} {chain}*3 {talk} {link}*4 ${person}`,
        `{thirdSubject} {wants} ${own}`,
        '{talk} {link}*3 {my} {trade}*1 any',
        '{my} {trade}*1 {staff|expert}',
        '{staff|expert} {tradeAfter}',
        '{other} {human|someone} {can} any*2',
        '{become} {det}*2 {staff|expert}',
      ],
      otherwise: 'none',
      ...examples.thirdParty,
    },
    {
      id: 'information',
      pattern: [
        `{infoWord} any*5 {talk} {link}*4 ${person}`,
        '{infoWord} any*3 {service|human|staff}',
        '{service|callMe} any*2 {infoWord}',
      ],
      otherwise: 'offer',
      ...examples.information,
    },
  ];
}
