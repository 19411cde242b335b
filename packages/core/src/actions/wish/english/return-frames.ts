import type { Frame } from '../language.ts';

/** Wishes that name a machine to get rid of, or the very person who was there before. */
export const returnFrames: readonly Frame[] = [
  {
    id: 'rather-than-machine',
    unguarded: true,
    pattern: [
      'do_not|never|not|no_longer|rather_not want|like|wish|need|trust|care|comfortable|going|wanting|enjoy|feel_like any*7 {bot} END',
      'do_not|never|not|no_longer|rather_not any*5 {talk} {link|det}*5 {machine} END',
      'stop|hate|tired_of|sick_of|no_more|refuse_to|instead_of|rather_than|enough_of|enough_with|done_with|fed_up_with|no|other_than|without|anything_but|can_not_stand {talk}? {link|det}*4 {bot} END',
      'rather|prefer any*5 {human|staff} than any*5 {machine}',
      'stop|hate|tired_of|sick_of|refuse_to|done|hating|instead_of|rather_than to? {talk} {link|det}*4 {machine}',
      '{talk} {link|det}*4 {machine} is|sucks|does|will|wastes|was|again',
      '^ no|said|i? not a|an|the|this|your? {machine} $',
      'turn_off|switch_off|disable|skip|bypass|leave|get_past|get_around|get_rid_of|get_out_of|get_off|go_past|shut_off|escape|exit|mute|quit|kill|drop|lose {det}*2 {bot} END',
    ],
    yes: [
      "I don't want to talk to a robot",
      'no more bots please',
      'stop the bot',
      'talking to a bot is stupid',
      'I hate talking to machines',
      'not a bot',
    ],
    no: ['do you sell a drum machine', 'I want a drum machine', 'is this a robot', 'no drum machine'],
  },
  {
    id: 'cut-off-from-person',
    unguarded: true,
    pattern: [
      'cut_off|disconnected|dropped|hung_up|hung_up_on|lost_connection|lost|kicked_out|kicked_off from|with|by|to|while|when|as|during {talk}? {link}*3 {det|quality}*4 {human|staff|expert|someone|service}',
      'cut_off|disconnected|hung_up_on from|with|by|while !{thing} any $',
      'cut_off|disconnected while|when|during|before|after i_was? {talk}',
      '{talk} {link}*2 any+4 got|was|were|been|we|and|but any*3 cut_off|disconnected|dropped|hung_up|kicked_out|lost_connection',
      'back|reconnect|reconnected|return me? to|with {det}+1 {quality}*3 {human|staff|expert} END',
      'get|put|connect me back to|with|on !{thing} any $',
      'reconnect me|us to|with !{thing} any $',
      'we were|got|was|have_been any? cut_off|disconnected $',
      'i was|got|have_been any? cut_off $',
      'my call|chat|conversation got|was|were any*2 cut_off|disconnected|dropped|ended',
      'same|previous|last|other {human|staff|expert} i|who|as|again',
      '{talk} any*5 lost|lose him|her|them|connection|you|the_chat|the_connection|the_line',
      'call|line|chat|connection|conversation|session got? dropped|cut_off|cut|died|ended|closed|crashed|broke|disconnected|interrupted|lost any*3 while|when|with|before|during any*6 {talk|human|staff|expert}',
      'bring|get|want|need|find|reconnect|connect|have|give any*4 the|that|same {quality}*2 {human|staff|expert} i_was|i_spoke|i_talked|i_had|i_just|i_chatted|who_was|who_helped|that_helped|from_before|from_earlier',
      '{human|staff|expert} i_was {adverb}? {talk} {link}*3 disappeared|left|vanished|dropped|disconnected|is_gone|went_away|has_gone|stopped',
    ],
    yes: [
      'I was cut off from Jenna',
      'we got disconnected while I was talking to an agent',
      'reconnect me with the last representative',
      'I was chatting with Mark and got disconnected',
      'my chat was disconnected',
    ],
    no: [
      'my headphones got disconnected from bluetooth',
      'the sound is cut off',
      'it was disconnected from wifi',
    ],
  },
  {
    id: 'named-person',
    pattern: [
      '{asking} any*2 {talk} to|with !{thing} any again|please|in_sales|in_support|in_billing|in_claims|from_sales|from_support|from_billing|from_your|from_the_store',
      '{asking} any*2 {talk} to|with {det}? one_of your any+2',
      '{asking} {talk} to|with !{thing} !{notName} any $',
      '{asking} any*2 {talk} {link}*3 your !{machine} !{thing} any $',
      '{asking} any*2 {talk} to|with {someone}? in|from|at your|the any',
    ],
    yes: [
      'can I speak to Jenna again',
      'I want to talk with one of your luthiers',
      'can I talk to your luthier',
    ],
    no: ['can I speak to alexa with this', 'can I talk to your website', 'I want to talk to you again'],
  },
];
