import type { Citation } from '@chatref/protocol';
import { ExternalLink, FileText } from 'lucide-react';
import { t } from '../strings/t.ts';
import { ProductCards } from './ProductCards.tsx';
import { safeHref } from './safe-href.ts';

/** The sources under an answer, products first. A click opens the page where it stands written. */
export function Sources({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <>
      <ProductCards citations={citations} />
      <ul aria-label={t.conversation.sources} className="mt-1.5 flex flex-wrap gap-1.5">
        {citations.map((citation) => (
          <li key={citation.n} className="min-w-0 max-w-full">
            <Source citation={citation} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Source({ citation }: { citation: Citation }) {
  const href = safeHref(citation.url);
  // The heading tells two places of one page apart.
  const name = [
    citation.title,
    citation.heading === citation.title ? null : citation.heading,
    citation.page === null ? null : t.conversation.page(citation.page),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const body = (
    <>
      <span className="font-semibold text-agent-ink">{citation.n}</span>
      <span className="truncate">{name}</span>
      {href === null ? <FileText aria-hidden size={12} /> : <ExternalLink aria-hidden size={12} />}
    </>
  );
  const look =
    'inline-flex h-6 max-w-full sm:max-w-80 items-center gap-1.5 rounded-xs border border-line bg-surface px-2 text-xs text-ink-2 [&>svg]:shrink-0 [&>svg]:text-ink-3';
  if (href === null) {
    return (
      <span className={look} title={name}>
        {body}
      </span>
    );
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={name}
      className={`${look} hover:border-line-strong hover:text-ink`}
    >
      {body}
    </a>
  );
}
