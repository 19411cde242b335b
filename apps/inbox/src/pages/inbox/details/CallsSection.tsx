import type { ActionRun } from '@chatref/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { conversationRunsQuery } from '../../../queries/conversation-query.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { Button } from '../../../ui/Button.tsx';
import { RunBadge } from '../../actions/runs/RunBadge.tsx';
import { CallDialog } from './CallDialog.tsx';
import { Section } from './Section.tsx';

type Props = { agentId: string; conversationId: string };

/** What the agent asked the shop's systems for this visitor. Nothing is shown where it asked nothing. */
export function CallsSection({ agentId, conversationId }: Props) {
  const { workspace } = useSession();
  const runs = useInfiniteQuery(conversationRunsQuery({ workspaceId: workspace.id, conversationId }));
  const [openId, setOpenId] = useState<string | null>(null);
  const all = runs.data?.pages.flatMap((page) => page.runs) ?? [];
  if (runs.isError && runs.data === undefined) {
    return (
      <Section title={t.details.calls}>
        <p className="text-sm text-ink-3">{t.details.callsFailed}</p>
        <Button size="sm" className="mt-2" onClick={() => void runs.refetch()}>
          {t.common.retry}
        </Button>
      </Section>
    );
  }
  if (all.length === 0) return null;
  const open = all.find(({ id }) => id === openId);
  return (
    <Section title={t.details.calls}>
      <ul className="-mx-2 flex flex-col">
        {all.map((run) => (
          <CallRow key={run.id} run={run} onOpen={() => setOpenId(run.id)} />
        ))}
      </ul>
      {runs.hasNextPage && (
        <Button
          size="sm"
          className="mt-2"
          isBusy={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
        >
          {t.details.callsEarlier}
        </Button>
      )}
      {open !== undefined && <CallDialog agentId={agentId} run={open} onClose={() => setOpenId(null)} />}
    </Section>
  );
}

function CallRow({ run, onOpen }: { run: ActionRun; onOpen: () => void }) {
  const when = formatInstant(run.createdAt);
  return (
    <li>
      <button
        type="button"
        aria-label={t.details.openCall(run.actionName, when)}
        onClick={onOpen}
        className="flex w-full items-center gap-2 rounded-sm px-2 py-1.5 text-left text-sm text-ink-2 hover:bg-hover hover:text-ink"
      >
        <span className="min-w-0 flex-1 truncate" title={when}>
          {run.actionName}
        </span>
        <RunBadge status={run.status} />
      </button>
    </li>
  );
}
