import type { Frame } from '../language.ts';

/** Anger at the answers rather than at the goods: a person is offered, nobody is disturbed yet. */
export const frustration: readonly Frame[] = [
  {
    id: 'no-help',
    pattern: [
      'you|this|that|it|chat|answer|answers|bot are|is|was|were|does|do|did not {adverb}? helping|helpful|help|useful|working|what_i|answering|answer|understand|listening|correct|making_sense|make_sense|being_helpful|any_help|at_all_helpful',
      'unhelpful|no_help|zero_help|useless|pointless|worthless|of_no_use|no_use',
      'you are|were|keep|just any? {worthless|wrong}|repeating|repeat|saying|sending|giving',
      'you any*2 not understand|understanding|get|listen|listening|read|answer|hear',
      'not what i asked|meant|want|wanted|said',
      'already told|said|asked|answered you|that|this',
      'same answer|thing|reply|response again|over|every_time|every',
    ],
    yes: [
      'you are not helping',
      'this is useless',
      "that's not what I asked",
      'you keep repeating the same thing',
      "you don't understand",
    ],
    no: ['is this useful for beginners', 'can you help me choose', 'you are great'],
  },
  {
    id: 'anger',
    pattern: [
      'this|that|it|you|service|chat is|are|was any? {worthless}',
      'you|what_a any? {worthless}',
      'i am|feel|getting|get any? angry|frustrated|annoyed|fed_up|furious|upset|pissed|livid|sick_of|tired_of|losing_patience|mad|disappointed|disgusted',
      'waste|wasting of? my? time',
      '^ {worthless} {det|machine|service}*3 $',
      'stupid|dumb|idiotic|useless|terrible|worst|awful|crap|horrible|pathetic|lousy {machine|service|support}',
      'worst any? service|support|experience|chat|company|shop|store',
      'wtf|ffs|argh|ugh|omfg|grr|arghh|screw_this|screw_you|what_the_hell|what_the_heck|for_crying_out_loud|go_to_hell|bullshit|piss_off|fuck_you|fuck_this|fuck_off|shut_up|idiot|moron',
      'giving up|i_give_up|had_enough|sick_of_this|tired_of_this|fed_up|enough_of_this|unacceptable|outrageous|a_joke',
    ],
    yes: [
      'this is ridiculous',
      'I am very angry',
      'what a waste of time',
      'stupid bot',
      'you are useless',
      'wtf',
    ],
    no: ['is this the worst case', 'a joke book', 'is it a mad scientist costume'],
  },
];
