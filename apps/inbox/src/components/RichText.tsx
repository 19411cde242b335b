import type { Citation } from '@chatref/protocol';
import { t } from '../strings/t.ts';
import { type Segment, segmentsOf } from './rich-text.ts';
import { safeHref } from './safe-href.ts';

type Props = { text: string; citations?: readonly Citation[] };

/** A message's text with its links and source numbers, built from a parsed tree. */
export function RichText({ text, citations = [] }: Props) {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  return segmentsOf(text, new Set(byNumber.keys())).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text of a message never changes in place
    <SegmentView key={index} segment={segment} byNumber={byNumber} />
  ));
}

type SegmentProps = { segment: Segment; byNumber: ReadonlyMap<number, Citation> };

function SegmentView({ segment, byNumber }: SegmentProps) {
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
    'mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-xs bg-agent-line px-1 align-[1px] text-[10px] font-semibold text-agent-ink no-underline';
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
