import type { Chance } from './seeded-random.ts';

const questions = [
  'How long do I have to return a guitar?',
  'Can I return strings once they are open?',
  'Do I need the receipt to return it?',
  'What does the case have to do with a return?',
  'Is there a moon over Lisbon?',
  'Hello',
  'Thanks',
];

const wishes = ['I need a real person', 'Let me speak to a human'];

/** Something that a shopper says, marked so that no two messages are alike. */
export function wordsOf(chance: Chance, mark: string): string {
  const words = chance.happens(0.12) ? chance.pick(wishes) : chance.pick(questions);
  return `${words} (${mark})`;
}
