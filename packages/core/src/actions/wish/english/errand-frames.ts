import type { Frame } from '../language.ts';

const anyPerson = '{det|quality}*5 {human|staff|service}';

/** Wishes in which a person is to do something, or something is to be brought before a person. */
export const errandFrames: readonly Frame[] = [
  {
    id: 'person-steps-in',
    pattern: [
      '{det} {quality}*3 {human|staff} be_able_to|to|should|could|can|might|would|must|may|please be_able_to? any? help|assist|look|check|take|review|handle|answer|respond|reply|explain|sort|fix|decide|deal|step_in|step_into|jump_in|jump_on|take_over|join|intervene|understand_me|get_in|come',
      '{want|asking} that? {det|quality}*4 {human|staff|someone} any? answers|helps|calls|contacts|looks|checks|replies|responds|explains|handles me|us|my|this|it|at|to|on END?',
      '{human} {real}? would|could|might any? understand|help|solve|explain',
      'time|good|great|nice|useful|helpful|easier|better|best for|if|when|to_have {det|quality}*4 {human|staff} to|could|can|takes|took|stepped|joined|joins|looks|looked',
      'human|person review|input|approval|judgement|judgment|eyes END',
    ],
    yes: [
      'I think a person should look at it',
      'is it possible for an agent to step in here',
      'would a member of staff be able to join this chat',
      'I want that a person answers me',
      'maybe a human would understand me better',
      'it is time for a human to take over',
    ],
    no: ['a person could carry it alone', 'can an adult sit on it', 'a person of 12 years can use it'],
  },
  {
    id: 'bring-before-person',
    pattern: [
      `explain|describe|complain|report|present|show|submit|mention|repeat|tell any*4 to ${anyPerson} END`,
      '{asking|want} any*2 ask {det|quality}*4 {human|staff} END',
      '{asking|want} any*2 hear back? from {det|quality}*4 {human|staff|someone|service}',
      `raise|flag|discuss|share|take|bring|escalate|escalated|pass|file|leave|elevate|push this|it|that|my any*2 up? with|for|to|before ${anyPerson} END`,
      'escalated|escalate|escalating any*4 to {det|quality}*3 {human|staff|department|service|departmentNoun}',
      `<why alert|notify|summon|page|involve|loop_in|bring_in|call_in|flag_down|fetch|inform ${anyPerson} END`,
      `^ {said}*3 send|bring|fetch|summon|find|provide|put|assign|get|ring|page ${anyPerson} {quality}*2 END`,
      `assign {self}? {det|quality}*4 {human|staff}`,
      'complaint|question|request|query|message|word|chat|discussion|appointment for|with|to {det}*2 {quality}*3 {human|staff} please? $',
    ],
    yes: [
      'it is easier to explain this to a person',
      'I want to complain to a real person',
      'can I ask an agent something',
      'I would like to hear from a human',
      'raise this with your supervisor',
      'I want this escalated to management',
      'alert a staff member',
      'send a human',
    ],
    no: ['should I ask a technician', 'notify the buyer', 'send it to a person', 'show it to people'],
  },
  {
    id: 'wait-for-person',
    pattern: [
      '<how_long hold|holding|wait|waiting|queue|queueing|stay_on|standing_by for|on|until {det|quality}*5 {human|staff} END',
      'next|first available {human|staff}',
      '^ {said}*2 press? 0|zero for|to {det|quality}*3 {human|staff} $',
      '^ press 0|zero $',
    ],
    yes: [
      'I will hold for an agent',
      'still waiting for a human',
      'next available representative',
      'press 0',
    ],
    no: ['how long do I wait for an agent', 'I waited for a person', 'press the button to start'],
  },
  {
    id: 'fetch-someone',
    pattern: [
      'can|could|will|would|please you any*2 get|fetch|bring|call {someone} else? END',
      'get|give|bring|put|pass|connect {self}? any? {someone} else? who|that|real|on_here|in_here|on_the_chat',
      'get|give|put|pass me? any from {det}*2 {quality|department}*2 {departmentNoun}',
      'is|are|not there? {someone|human|staff} any*4 i|we can|could|may|might just? any? {talk|call}',
      'is|are {someone} there|here|around|available|free|online any*3 i|we can|could|may any*2 {talk|call}',
      '{someone|staff} in|from|at {det}*2 any {departmentNoun}? i|we|who|that can|could|may|will {talk|reach|call}',
      '{asking|want} any*2 continue|carry_on|go_on {talk}? any*3 {human|staff|expert|someone}',
      '{asking} {talk} to|with {det}? any or {someone|human|staff}',
    ],
    yes: [
      'can you get someone',
      'give me someone who can help',
      'get me Dave from the returns team',
      'is anyone there I can talk to',
      'is there someone in the warehouse I could talk to',
    ],
    no: [
      'can you send someone to repair my piano',
      'is anyone selling a used one',
      'does someone make a green one',
    ],
  },
  {
    id: 'choose-person',
    pattern: [
      'choose|pick|select|opt_for|go_for|go_with|vote_for|option {det|quality}*4 {human|staff} {saidAfter}*2 $',
      'less {machine} more {human}',
      'put|get|pull|bring|have|want|need {det|quality}*3 {human|staff} on|in|into|onto here|this|chat|line|there END',
      'start|open|begin|launch|initiate {det}*2 live_chat|live_support|live_agent|human_chat|chat_with',
      '{talk} {link}*3 on|over|by|via|through the? phone|telephone $',
      '{talk} {link}*3 face_to_face|person_to_person|voice_to_voice|one_on_one',
      '^ {said}*4 connect|reconnect|transfer me|us {saidAfter}*1 $',
    ],
    yes: [
      'I choose human',
      'less robot more human',
      'open live chat',
      'connect me please',
      'talk over the phone',
    ],
    no: ['choose a person for the gift', 'connect me to the wifi', 'open the chat window'],
  },
];
