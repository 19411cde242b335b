import type { Answer, Circumstances } from './compose-answer.ts';

/** What the agent says when something of ours broke: the visitor's question was no worse than any other. */
export function couldNotAnswer({
  canHandOff,
  fallbackEmail,
}: Pick<Circumstances, 'canHandOff' | 'fallbackEmail'>): Answer {
  const next = canHandOff
    ? 'Would you like to talk to a person? You can also ask me again.'
    : fallbackEmail
      ? `Ask me again, or write to ${fallbackEmail} and a person will answer you.`
      : 'Please ask me again.';
  return {
    text: `I am sorry, something went wrong on our side and I could not answer. ${next}`,
    outcome: 'not_found',
    citations: [],
    offersPerson: canHandOff,
  };
}
