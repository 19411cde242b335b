import type { OpeningWords as Opening } from '@chatref/protocol/say-opening';

/**
 * Everything that the widget says, for both of its parts. To translate it, write a file of the same shape beside this
 * one. The parts are separate exports, so that the loader carries its own words only.
 */
export const launcherStrings = {
  open: 'Open conversation',
  close: 'Close conversation',
  frame: 'Conversation',
};

export const rulesStrings = {
  section: 'Help with this page',
  dismiss: 'Dismiss',
};

export const panelStrings = {
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  agentBadge: 'AI',
  agentRole: 'AI agent',
  agentAnswers: 'The AI agent answers',
  askingDetails: 'A few details first',
  confirming: 'Waiting for your answer',
  acting: 'Checking with the shop…',
  waiting: 'Waiting for a person',
  personHere: (name: string) => `${name} is here`,
  resolved: 'Resolved',

  menu: 'Menu',
  close: 'Close conversation',
  forget: 'Forget this conversation',
  forgetHint: 'Removes it from this browser',

  log: 'Conversation',
  you: 'You',
  earlier: 'Load earlier messages',
  earlierFailed: 'Earlier messages could not be loaded. Check your connection and try again.',
  newMessages: 'New messages',
  today: 'Today',
  yesterday: 'Yesterday',
  starters: 'Questions to start with',
  sources: 'Sources',
  sourcePage: (page: number) => `page ${page}`,
  products: 'Products',
  productBefore: 'Before:',
  availability: {
    in_stock: 'In stock',
    out_of_stock: 'Out of stock',
    preorder: 'Pre-order',
    backorder: 'Ships later',
    discontinued: 'Discontinued',
  },
  cites: (n: number, title: string) => `Source ${n}: ${title}`,
  writing: 'The agent is writing',
  typing: (name: string) => `${name} is typing`,
  somebody: 'Somebody',

  talkToPerson: 'Talk to a person',
  actionGone: 'This is not available just now. Write here what it is about.',
  wasHelpful: 'Was this answer helpful?',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  ratingThanks: 'Thank you for telling us.',

  sending: 'Sending…',
  kept: 'Sent when the connection is back',
  tooFast: (seconds: number) => `A little fast. Sent in ${seconds} s.`,
  notSent: 'Not sent.',
  retry: 'Retry',
  discard: 'Discard',

  write: 'Write a message',
  send: 'Send',
  tooLong: (over: number) => `${over} characters too many. Split it in two messages.`,
  left: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
  queueFull: 'Too many messages wait for the connection. Send this one when they are out.',

  lost: 'No connection. What you write is sent when it is back.',
  problem: 'That did not work. Check your connection and try again.',
  dismiss: 'Dismiss',

  waitingHint: 'You can keep writing. Everything is passed on.',
  waitingSince: (ago: string) => (ago === 'now' ? 'Asked just now.' : `Asked ${ago}.`),
  takeBack: 'Take the request back',
  resolvedHint: 'This conversation is resolved. Write again to go on.',

  formTitle: 'So that a person can help you sooner',
  known: 'We have',
  useIt: 'Use it',
  useKnown: (value: string) => `Use ${value}`,
  change: 'Change',
  changeField: (label: string) => `Change ${label}`,
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  optional: 'optional',
  skip: 'Skip',
  skipField: (label: string) => `Skip ${label}`,
  choose: 'Choose one',
  example: (example: string) => `For example ${example}`,
  formSubmit: 'Continue',
  formClose: 'Talk to a person now',
  required: (label: string) => `Please fill in: ${label}.`,

  startFailed: 'This conversation cannot be opened',
  unreachable: 'The server could not be reached. Check your connection; it is tried again by itself.',
};

/** Why a field was refused, as the domain names it, in words that say what to do. */
export const fieldProblems: Readonly<Record<string, string>> = {
  empty: 'Please fill this in.',
  too_long: 'This is too long. Please shorten it.',
  not_an_email: 'Write an email address, such as name@example.com.',
  not_a_phone: 'Write a phone number with its digits, such as +44 20 7946 0000.',
  not_a_number: 'Write a number.',
  not_an_option: 'Choose one of the options.',
  not_a_date: 'Write a date, such as 24 December 2026.',
  unclear_date: 'This could be two dates. Write the month as a word, such as 5 March 2026.',
  wrong_shape: 'This does not look right. Please check it.',
};

/** What happened between the messages. */
export const markerStrings = {
  request_cancelled: 'You took the request back',
  taken_over: (name: string) => `${name} joined the conversation`,
  handed_back: (name: string) => `${name} left. The AI agent answers again`,
  resolved: (name: string) => `${name} marked this as resolved`,
  reopened: 'The conversation goes on',
  field_given: (label: string) => `${label} received`,
  field_changed: (label: string) => `${label} updated`,
  teammate: 'A teammate',
};

/** What is known of the wait for a person. */
export const waitingStrings = {
  position: (position: number) =>
    position === 1
      ? 'You are next.'
      : position === 2
        ? 'One person is ahead of you.'
        : `${position - 1} people are ahead of you.`,
  usualWait: (duration: string) => `It usually takes about ${duration}.`,
  minutes: (minutes: number) => (minutes === 1 ? 'a minute' : `${minutes} minutes`),
  hours: (hours: number) => `${hours} hours`,
  closed: 'We are closed just now.',
  backAt: {
    minutes: ({ minutes }: Opening) => `We are closed, and back in ${minutes} min.`,
    today: (opening: Opening) => `We are closed, and back at ${clock(opening)}.`,
    tomorrow: (opening: Opening) => `We are closed, and back tomorrow at ${clock(opening)}.`,
    weekday: (opening: Opening) => `We are closed, and back on ${opening.day} at ${clock(opening)}.`,
    date: (opening: Opening) => `We are closed, and back on ${opening.day} at ${clock(opening)}.`,
  },
  leaveEmail: 'Leave your email, and we answer there',
  emailExample: 'name@example.com',
  sendEmail: 'Send email',
  emailLeft: (email: string) => `We answer to ${email} too.`,
};

/** Where the shop's own clock shows another time, it is said whose this is. */
function clock({ time, isYourTime }: Opening): string {
  return isYourTime ? `${time} your time` : time;
}
