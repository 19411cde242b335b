import type { TimelineItem } from '@chatref/protocol';
import { FileText } from 'lucide-react';
import { safeHref } from '../../components/safe-href.ts';
import { t } from '../../strings/t.ts';

/** Where the last answer comes from, one card a passage. */
export function PlaygroundSources({ items }: { items: readonly TimelineItem[] }) {
  const answer = items.findLast((item) => item.kind === 'message' && item.author.kind === 'agent');
  const citations = answer?.kind === 'message' ? answer.citations : [];
  return (
    <aside
      aria-label={t.playground.sourcesTitle}
      className="scroll-area hidden border-l border-line bg-canvas px-5 py-4 lg:block"
    >
      <h2 className="text-sm font-semibold text-ink">{t.playground.sourcesTitle}</h2>
      {citations.length === 0 ? (
        <p className="mt-2 text-sm text-ink-3">{t.playground.sourcesEmpty}</p>
      ) : (
        <ol className="mt-3 flex flex-col gap-2">
          {citations.map((citation) => {
            const href = safeHref(citation.url);
            return (
              <li key={citation.n} className="rounded-md border border-line bg-surface p-3 shadow-card">
                <p className="flex gap-2 text-sm font-medium wrap-anything text-ink">
                  <span className="text-agent-ink">{citation.n}</span>
                  {citation.title}
                </p>
                {citation.heading !== null && (
                  <p className="mt-0.5 text-xs wrap-anything text-ink-2">{citation.heading}</p>
                )}
                {citation.page !== null && (
                  <p className="mt-0.5 flex items-center gap-1 text-xs text-ink-3">
                    <FileText aria-hidden size={12} />
                    {t.conversation.page(citation.page)}
                  </p>
                )}
                {href !== null && (
                  <a
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer"
                    className="mt-1 block truncate text-xs text-accent-ink hover:underline"
                  >
                    {href}
                  </a>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </aside>
  );
}
