import type { AnswerOutcome, Passage, SmallTalk } from '@chatref/core';
import type { AnswerDecision } from '../search/decide-answer.ts';
import type { StoredCitation } from '../store/tables.ts';

/** What the agent is about to say. */
export type Answer = {
  readonly text: string;
  readonly outcome: AnswerOutcome;
  readonly citations: readonly StoredCitation[];
  readonly offersPerson: boolean;
};

export type Circumstances = {
  readonly canHandOff: boolean;
  readonly fallbackEmail: string | null;
  readonly shopName: string;
};

/** Quotes, grey band or an honest "not found", in plain and friendly words. Nothing here is invented. */
export function composeAnswer(decision: AnswerDecision, circumstances: Circumstances): Answer {
  switch (decision.kind) {
    case 'answer':
      return quoted(decision);
    case 'maybe': {
      const text = 'I am not sure that I have the answer, but this may help:';
      return {
        text,
        outcome: 'maybe',
        citations: cite(decision.sources),
        offersPerson: circumstances.canHandOff,
      };
    }
    case 'notFound':
      return notFound(circumstances);
  }
}

export function notFound({ canHandOff, fallbackEmail }: Circumstances): Answer {
  const next = canHandOff
    ? 'Would you like to talk to a person?'
    : fallbackEmail
      ? `Write to ${fallbackEmail} and a person will answer you.`
      : 'Could you put it in other words?';
  return {
    text: `I could not find that in what this shop has told me, and I do not want to guess. ${next}`,
    outcome: 'not_found',
    citations: [],
    offersPerson: canHandOff,
  };
}

export function composeSmallTalk(kind: SmallTalk, { shopName, canHandOff }: Circumstances): Answer {
  const texts: Readonly<Record<SmallTalk, string>> = {
    greeting: `Hello! What would you like to know about ${shopName}?`,
    thanks: 'You are welcome. Is there anything else?',
    farewell: 'Goodbye, and thank you for stopping by.',
    identity: `I am the AI agent of ${shopName}: I answer from the shop’s own content.${canHandOff ? ' You can talk to a person whenever you like.' : ''}`,
  };
  return {
    text: texts[kind],
    outcome: 'small_talk',
    citations: [],
    offersPerson: kind === 'identity' && canHandOff,
  };
}

/** One citation for each passage, numbered from 1 in this order. */
export function cite(passages: readonly Passage[]): readonly StoredCitation[] {
  return passages.map(({ title, url, headings, page }, at) => ({
    n: at + 1,
    title,
    url: url ?? null,
    heading: headings.at(-1) ?? null,
    page: page ?? null,
  }));
}

function quoted({ quotes }: Extract<AnswerDecision, { kind: 'answer' }>): Answer {
  const passages = [...new Set(quotes.map(({ passage }) => passage))];
  const lines = passages.map((passage, at) => {
    const said = quotes.filter((quote) => quote.passage === passage).map(({ text }) => text.trim());
    return `${joinSaid(said)} [${at + 1}]`;
  });
  return { text: lines.join('\n\n'), outcome: 'answered', citations: cite(passages), offersPerson: false };
}

/** Sentences run on; list items and table rows, which end without a stop, each have a line of their own. */
function joinSaid(said: readonly string[]): string {
  return said.reduce((text, next) =>
    /[.!?…:]["”’)]?$/u.test(text) && !isItem(next) ? `${text} ${next}` : `${text}\n${next}`,
  );
}

function isItem(text: string): boolean {
  return text.startsWith('- ');
}
