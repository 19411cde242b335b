import type { VisitorDetails } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { inboxLink } from '../../../components/inbox-link.ts';
import { t } from '../../../strings/t.ts';
import { agoOf } from '../../../time/ago-of.ts';
import { useNow } from '../../../time/use-now.ts';
import { previewOf } from '../list/preview-of.ts';
import { Section } from './Section.tsx';

export function PastSection({ visitor }: { visitor: VisitorDetails }) {
  const now = useNow(60_000);
  return (
    <Section title={t.details.past}>
      {visitor.pastConversations.length === 0 ? (
        <p className="text-sm text-ink-3">{t.details.pastEmpty}</p>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {visitor.pastConversations.map((past) => (
            <li key={past.conversationId}>
              <Link
                {...inboxLink({
                  filter: past.floor === 'resolved' ? 'resolved' : 'all',
                  agentId: null,
                  conversationId: past.conversationId,
                })}
                className="flex items-baseline gap-2 rounded-sm px-2 py-1.5 text-sm text-ink-2 hover:bg-hover hover:text-ink"
              >
                <span className="min-w-0 flex-1 truncate">{previewOf(past.lastText)}</span>
                <span className="tabular shrink-0 text-xs text-ink-3">{agoOf(past.lastAt, now)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
