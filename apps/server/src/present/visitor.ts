import type { VisitorDetails } from '@chatref/protocol';
import type { ConversationRow } from '../store/load-conversation.ts';
import type { VisitorRow } from '../store/rows.ts';
import { readUserAgent } from './user-agent.ts';
import { visitorName } from './visitor-name.ts';

type MetVisitor = VisitorRow & {
  readonly contact_name: string | null;
  readonly contact_email: string | null;
};
type PastRow = Pick<ConversationRow, 'id' | 'last_text' | 'last_at' | 'floor'>;

export function presentVisitor(visitor: MetVisitor, past: readonly PastRow[]): VisitorDetails {
  return {
    visitorId: visitor.id,
    name: visitor.contact_name ?? visitorName(visitor.id),
    email: visitor.contact_email,
    isVerified: false,
    pageUrl: visitor.page_url,
    pageTitle: visitor.page_title,
    referrer: visitor.referrer,
    language: visitor.language,
    timeZone: visitor.time_zone,
    ...readUserAgent(visitor.user_agent),
    firstSeenAt: visitor.first_seen_at.toISOString(),
    lastSeenAt: visitor.last_seen_at.toISOString(),
    pastConversations: past.map(({ id, last_text, last_at, floor }) => ({
      conversationId: id,
      lastText: last_text,
      lastAt: last_at.toISOString(),
      floor,
    })),
  };
}
