import type { Citation } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';

/** Where an answer comes from, numbered as its text cites it. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <ul class="sources" aria-label={panelStrings.sources}>
      {citations.map((citation) => (
        <li key={citation.n}>
          <Source citation={citation} />
        </li>
      ))}
    </ul>
  );
}

function Source({ citation: { n, title, url, heading, page } }: { readonly citation: Citation }) {
  const place = [heading === title ? null : heading, page === null ? null : panelStrings.sourcePage(page)];
  const name = [title, ...place].filter(Boolean).join(' · ');
  const inside = (
    <>
      <span class="source-number">{n}</span>
      <span class="source-name">{name}</span>
    </>
  );
  // Only an address of the web becomes a link, whatever a document claims to be at.
  if (url === null || !/^https?:\/\//i.test(url)) return <span class="source">{inside}</span>;
  return (
    <a class="source" href={url} target="_blank" rel="noopener noreferrer" title={name}>
      {inside}
    </a>
  );
}
