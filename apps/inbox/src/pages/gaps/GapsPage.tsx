import type { Gap, GapStatus } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { gapsQuery } from '../../queries/gap-queries.ts';
import { t } from '../../strings/t.ts';
import { Card } from '../../ui/Card.tsx';
import { Count } from '../../ui/Count.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedTabs } from '../../ui/SegmentedTabs.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AnswerGapDialog } from './AnswerGapDialog.tsx';
import { GapRow } from './GapRow.tsx';

const texts = t.gaps;

export function GapsPage() {
  const agent = useAgent();
  useTitle(`${texts.title} · ${agent.name}`);
  const [status, setStatus] = useState<GapStatus>('open');
  const [answering, setAnswering] = useState<Gap | null>(null);
  const gaps = useQuery(gapsQuery(useAgentRef(), status));
  return (
    <Page title={texts.title} description={texts.text} isNested>
      <SegmentedTabs
        label={texts.filters.label}
        value={status}
        onChange={setStatus}
        tabs={[
          { value: 'open', label: texts.filters.open, note: <Count value={gaps.data?.open ?? 0} /> },
          { value: 'answered', label: texts.filters.answered },
          { value: 'dismissed', label: texts.filters.dismissed },
        ]}
      >
        {gaps.isError && gaps.data === undefined ? (
          <LoadFailed title={texts.loadFailed} error={gaps.error} onRetry={() => void gaps.refetch()} />
        ) : gaps.data === undefined ? (
          <Skeleton className="h-48 rounded-lg" />
        ) : gaps.data.gaps.length === 0 ? (
          <Card>
            <EmptyState icon={<CircleHelp aria-hidden />} {...texts.empty[status]} className="py-6" />
          </Card>
        ) : (
          <ul
            aria-label={texts.title}
            className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
          >
            {gaps.data.gaps.map((gap) => (
              <GapRow key={gap.id} gap={gap} onAnswer={() => setAnswering(gap)} />
            ))}
          </ul>
        )}
      </SegmentedTabs>
      {answering !== null && (
        <AnswerGapDialog key={answering.id} gap={answering} onClose={() => setAnswering(null)} />
      )}
    </Page>
  );
}
