import type { TeammateHead, TimelineItem } from '@chatref/protocol';
import { FloorBadge } from '../../../components/FloorBadge.tsx';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { floorOfHead } from '../header/floor-of-head.ts';
import { type Fact, Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

type Props = { head: TeammateHead; items: readonly TimelineItem[] };

/** Who answers now, and why a person was asked for, if one was. */
export function HandoffSection({ head, items }: Props) {
  const { workspace } = useSession();
  const request = items.findLast((item) => item.kind === 'marker' && item.marker === 'handoff_requested');
  const facts: Fact[] = [
    {
      label: t.details.responder,
      value: <FloorBadge floor={floorOfHead(head.floor, workspace.teammateId)} />,
    },
  ];
  if (request?.kind === 'marker') {
    if (request.reason !== null)
      facts.push({ label: t.details.why, value: t.conversation.reasons[request.reason] });
    if (request.subject !== null) facts.push({ label: t.details.action, value: request.subject });
    facts.push({ label: t.details.requestedAt, value: formatInstant(request.at) });
  }
  return (
    <Section title={t.details.handoff}>
      <Facts facts={facts} />
    </Section>
  );
}
