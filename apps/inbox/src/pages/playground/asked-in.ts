import type { TimelineItem } from '@chatref/protocol';

export type Asked = {
  readonly question: string;
  readonly earlier: readonly string[];
  /** Place of the last item: with each answer the content may have changed, and so may the reasons. */
  readonly at: number;
};

const maxEarlier = 12;

/** The visitor's last message and those before it; null before the first one has an answer. */
export function askedIn(items: readonly TimelineItem[]): Asked | null {
  const said = items.flatMap((item) =>
    item.kind === 'message' && item.author.kind === 'visitor' ? [item.text] : [],
  );
  const question = said.at(-1);
  const last = items.at(-1);
  if (question === undefined || last === undefined) return null;
  if (last.kind === 'message' && last.author.kind === 'visitor') return null;
  return { question, earlier: said.slice(0, -1).slice(-maxEarlier), at: last.seq };
}
