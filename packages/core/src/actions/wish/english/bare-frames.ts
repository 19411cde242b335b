import type { Frame } from '../language.ts';

/** The wish said by the noun alone. `said` reads over what may stand beside it. */
const before = '{said|det|quality}*7';
const after = '{saidAfter}*4';

export const bareFrames: readonly Frame[] = [
  {
    id: 'person-alone',
    pattern: [
      `^ ${before} {someone} else ${after} $`,
      '^ {said|det}*2 {quality}*1 staff|technician|tech|specialist|consultant|adviser|advisor $',
      `^ !with|to|from|by ${before} {human|staff|service} ${after} $`,
      `^ ${before} live_chat|live_agent_chat|live_person|agent_chat|human_chat|live_assistance|live ${after} $`,
      `^ ${before} {real} {human|staff|expert|someone} ${after} $`,
      '^ {said|det}*5 {service|quality}+3 {expert} {saidAfter}*3 $',
      '^ {said}*3 {det}? !mens !men !women !womens !kids !which !what !whose !this any? department|dept $',
      '^ {det}? {department} {departmentNoun} $',
      '^ {asking}? to? {talk} to|with $',
      '^ {asking}? {talk|join} {link}*2 live $',
    ],
    yes: [
      'human please',
      'operator',
      'live agent',
      'customer service representative',
      'a real person',
      'no, human',
      'service agent',
      'billing department',
    ],
    no: ['human hair', 'agent price list', 'customer service hours', 'manager special', 'no agent'],
  },
];
