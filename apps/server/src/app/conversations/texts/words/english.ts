import type { Words } from './words.ts';

export const english: Words = {
  open: 'I have asked our team. Someone will be right with you, in this conversation.',
  openUnasked:
    'I could not help you well enough here, so I have asked our team. Someone will be right with you, in this conversation.',
  passedOn: 'I have asked our team again. Somebody else will go on with you, in this conversation.',
  closed:
    'I have asked our team. They are back {time}. Leave your email here and they will answer you there, too.',
  closedForNow:
    'I have asked our team. Nobody is there right now. Leave your email here and they will answer you there.',
  noHandoff:
    'I am sorry, I cannot bring a person into this conversation. The contact details on our site will reach one.',
  noHandoffEmail:
    'I am sorry, I cannot bring a person into this conversation. Write to {email} and a person will answer you.',
  ask: '{label}, please?',
  example: 'It looks like {example}.',
  options: 'You can choose: {options}.',
  orSkip: 'Say “skip” if you do not have it.',
  problems: {
    empty: 'I need this to go on.',
    too_long: 'That is too long for me.',
    not_an_email: 'That does not look like an email address.',
    not_a_phone: 'That does not look like a phone number.',
    not_a_number: 'That does not look like a number.',
    not_an_option: 'That is none of the choices.',
    not_a_date: 'I could not read that as a date. 2026-12-24 would work.',
    unclear_date:
      'I am not sure which is the day and which the month. Please write it like 24 December 2026.',
    wrong_shape: 'That does not look right.',
  },
  confirm: '{action}: shall I do this now? Please answer yes or no.',
  thanks: 'Thank you. I have passed this on.',
  corrected: 'Thank you, I have changed that.',
  declined: 'All right, I have not done anything.',
  unfinished: 'I could not go on without those details, so I have left it there.',
  failed: 'I am sorry, that did not work just now.',
  offer: 'Would you like to talk to a person?',
};
