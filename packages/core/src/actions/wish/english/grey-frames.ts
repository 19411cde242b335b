import type { Frame } from '../language.ts';

/** Not clear enough to hand over at once. */
export const greyFrames: readonly Frame[] = [
  {
    id: 'anyone-there',
    pattern: [
      'is|are {someone|human|expert} there|here|around|available|online|home|listening|reading|able',
      '^ {someone} there|here|around|available|home|online? $',
      'can|could|would|will {someone} any*2 help|assist|answer|explain|look|check|advise|tell|respond|reply',
      '{want} {someone} who|that|to',
      '{want} {det}*3 {quality}*3 {expert|someone} END',
      'is|are there {someone} any*3 help|assist|answer|explain',
    ],
    yes: ['is anyone there', 'can someone help me', 'I need someone to help me'],
    no: ['is it available', 'can it help my back'],
  },
  {
    id: 'ways-to-contact',
    pattern: [
      '{reach|call} {link}*2 {det}*2 {service|department|someone}',
      '{reach} you',
      'how|where|what any*4 {reach|call} you|your',
      'who any*3 {reach|call|talk}',
      'phone|telephone|contact|support|service|call|hotline|helpline number|details|info|information|line',
      'number any*4 {reach|call|talk}',
      'live_chat|call_center|call_centre|{service}',
      '{talk} {link}*4 any? $',
      'call|phone|ring me|us back? END',
      'get_back|follow_up|write|email|reply to|with? me',
    ],
    yes: [
      'how can I contact customer support',
      'who should I contact about a lost parcel',
      'what is your support phone number',
      'do you offer live chat',
    ],
    no: ['what is my order number', 'where is my order'],
  },
  {
    id: 'support-alone',
    pattern: ['^ {said}*4 support|help|connect|assistance|contact|agent_number {saidAfter}*2 $'],
    yes: ['support', 'I need help', 'contact'],
    no: ['support stand for a keyboard', 'I need help with my order'],
  },
];
