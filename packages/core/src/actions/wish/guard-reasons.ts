/** What a guard found, in words for the owner, by its id; the same in every language. */
export const guardReasons: Readonly<Record<string, string>> = {
  negated: 'These words turn a person down, so nobody is called.',
  refused: 'A "no" stands right before the person, so nobody is called.',
  identity: 'This asks whether a person or a machine is speaking. It is answered, and nobody is called.',
  past: 'This tells of a contact that is over. It asks for nobody now.',
  'third-party': 'This is about people who are not the shop’s, or tells what somebody else wants.',
  goods: 'These words are about goods, money or a display, not about a person to talk to.',
  information: 'This asks how or when people can be reached. A person is offered, and nobody is called yet.',
  overtaken: 'The same message asks for a person in so many words, and that comes first.',
};

const unknownReason = 'A built-in guard took these words out.';

export function reasonOf(guard: string): string {
  return guardReasons[guard] ?? unknownReason;
}
