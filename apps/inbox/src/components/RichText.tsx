import type { Citation } from '@chatref/protocol';
import { t } from '../strings/t.ts';
import { type Segment, segmentsOf } from './rich-text.ts';
import { safeHref } from './safe-href.ts';
import { blocksOf, type TextBlock } from './text-blocks.ts';

type Props = { text: string; citations?: readonly Citation[] };

/** A message’s text with its lists, links and source numbers, built from a parsed tree. */
export function RichText({ text, citations = [] }: Props) {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  return (
    <div className="flex flex-col gap-2">
      {blocksOf(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a message never changes in place
        <BlockView key={index} block={block} byNumber={byNumber} />
      ))}
    </div>
  );
}

type ByNumber = { byNumber: ReadonlyMap<number, Citation> };

function BlockView({ block, byNumber }: ByNumber & { block: TextBlock }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Line text={block.text} byNumber={byNumber} />
      </p>
    );
  }
  return (
    <ul className="flex list-disc flex-col gap-1 pl-4.5 marker:text-current/60">
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index} className="pl-0.5">
          <Line text={item} byNumber={byNumber} />
        </li>
      ))}
    </ul>
  );
}

function Line({ text, byNumber }: ByNumber & { text: string }) {
  // A source's number never begins a line: it belongs to the words before it.
  const tied = text.replaceAll(/ (?=\[\d{1,2}\])/gu, '\u00a0');
  return segmentsOf(tied, new Set(byNumber.keys())).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <SegmentView key={index} segment={segment} byNumber={byNumber} />
  ));
}

function SegmentView({ segment, byNumber }: ByNumber & { segment: Segment }) {
  switch (segment.kind) {
    case 'text':
      return <span>{segment.text}</span>;
    case 'strong':
      return <strong>{segment.text}</strong>;
    case 'link':
      return (
        <a
          href={segment.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="underline decoration-from-font underline-offset-2"
        >
          {segment.text}
        </a>
      );
    case 'citation':
      return <CitationMark n={segment.n} citation={byNumber.get(segment.n)} />;
  }
}

function CitationMark({ n, citation }: { n: number; citation: Citation | undefined }) {
  const href = safeHref(citation?.url ?? null);
  const look =
    'mx-0.5 rounded-xs bg-agent-line px-1.25 py-0.5 align-[1px] text-[10px] font-semibold text-agent-ink no-underline';
  if (href === null) return <span className={look}>{n}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t.conversation.sourceN(n, citation?.title ?? '')}
      className={look}
    >
      {n}
    </a>
  );
}
