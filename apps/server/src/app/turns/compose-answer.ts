import type { ActionRef, AnswerOutcome, Passage, Quote, SmallTalk } from '@chatref/core';
import type { AnswerDecision } from '../../search/decide-answer.ts';
import type { StoredCitation } from '../../store/tables.ts';

/** What the agent is about to say. */
export type Answer = {
  readonly text: string;
  readonly outcome: AnswerOutcome;
  readonly citations: readonly StoredCitation[];
  readonly offersPerson: boolean;
  /** A button that starts this action belongs under it. */
  readonly offersAction?: ActionRef | null;
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

/** What the owner keeps the agent from is no gap in what it knows. */
export function notSpokenOf({ canHandOff, fallbackEmail }: Circumstances): Answer {
  const next = canHandOff
    ? 'Would you like to talk to a person?'
    : fallbackEmail
      ? `Write to ${fallbackEmail} and a person will answer you.`
      : 'Is there anything else about our shop?';
  return {
    text: `That is something I cannot speak about here. ${next}`,
    outcome: 'small_talk',
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
  return passages.map(({ title, url, headings, page, product }, at) => ({
    n: at + 1,
    title,
    url: url ?? null,
    heading: headings.at(-1) ?? null,
    page: page ?? null,
    ...(product ? { product } : {}),
  }));
}

function quoted({ quotes }: Extract<AnswerDecision, { kind: 'answer' }>): Answer {
  const passages = [...new Set(quotes.map(({ passage }) => passage))];
  const parts = passages.map((passage, at) => {
    const said = quotes.filter((quote) => quote.passage === passage).map(readable);
    return `${said.reduce(joinSaid)} [${at + 1}]`;
  });
  return {
    text: parts.join('\n\n'),
    outcome: 'answered',
    citations: cite(passages),
    offersPerson: false,
  };
}

/** A list item or table row, which stands behind "- " in its passage, stays one. */
function readable({ passage, start, text }: Quote): string {
  const isItem = passage.text.slice(0, start).endsWith('- ');
  return isItem ? `- ${readableRow(text.trim())}` : text.trim();
}

/**
 * A row reads "What: Guitars; Time: 30 days" so that it can be found by its columns; in an answer its first cell is the
 * subject and needs no name: "Guitars: 30 days".
 */
function readableRow(row: string): string {
  const cells = row.split('; ').map((cell) => /^([^:]{1,40}): (.+)$/u.exec(cell));
  const [subject, ...rest] = cells;
  if (!subject || rest.length === 0 || rest.some((cell) => cell === null)) return row;
  const values = rest.map((cell) => (rest.length === 1 ? cell?.[2] : cell?.[0]));
  return `${subject[2]}: ${values.join('; ')}`;
}

/** Sentences run on; items, and lines that end without a stop, each have a line of their own. */
function joinSaid(said: string, next: string): string {
  const runsOn = /[.!?…]["”’)]?$/u.test(said) && !said.includes('\n- ') && !next.startsWith('- ');
  return runsOn ? `${said} ${next}` : `${said}\n${next}`;
}
