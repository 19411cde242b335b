import type { MessageReading } from './commands.ts';

/** Words that start nothing, give nothing and answer nothing. */
export const nothingRead: MessageReading = {
  trigger: null,
  asksForPerson: false,
  values: [],
  answer: null,
  corrections: [],
  isCorrectionOnly: false,
  consent: null,
  extras: [],
};
