import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronLeft, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { schedulesQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ScheduleForm } from './ScheduleForm.tsx';

const route = getRouteApi('/shell/settings/hours/$scheduleId');
const texts = t.hours.form;

/** One schedule under edit; `new` is one that is not saved yet. */
export function SchedulePage() {
  const { scheduleId } = route.useParams();
  const { workspace } = useSession();
  const list = useQuery(schedulesQuery(workspace.id));
  const schedule = list.data?.schedules.find(({ id }) => id === scheduleId);
  const title = scheduleId === 'new' ? texts.newTitle : (schedule?.name ?? t.hours.title);
  useTitle(`${title} · ${t.hours.title}`);
  if (list.isError && list.data === undefined) {
    return (
      <Frame title={title}>
        <LoadFailed title={t.hours.loadFailed} error={list.error} onRetry={() => void list.refetch()} />
      </Frame>
    );
  }
  if (list.data === undefined) {
    return (
      <Frame title={title}>
        <Skeleton className="h-52 rounded-lg" />
        <Skeleton className="h-96 rounded-lg" />
      </Frame>
    );
  }
  if (schedule === undefined && scheduleId !== 'new') return <UnknownSchedule />;
  return (
    <Frame title={title}>
      <ScheduleForm key={scheduleId} schedule={schedule ?? null} list={list.data} />
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="scroll-area min-h-0 flex-1 scroll-pt-20 scroll-pb-20">
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-6 sm:px-8 sm:py-8">
        <header>
          <Link
            to="/settings/hours"
            className="-ml-1.5 inline-flex h-7 items-center gap-0.5 rounded-sm px-1 text-sm text-ink-2 hover:text-ink pointer-coarse:h-10"
          >
            <ChevronLeft aria-hidden size={16} />
            {texts.back}
          </Link>
          <h2 className="mt-1 text-xl font-semibold tracking-tight wrap-anything text-ink">{title}</h2>
        </header>
        {children}
      </div>
    </div>
  );
}

function UnknownSchedule() {
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t.errors.notFoundTitle}
      text={texts.notFound}
      action={
        <Link to="/settings/hours" className={buttonClass({ variant: 'secondary', size: 'md' })}>
          {texts.back}
        </Link>
      }
    />
  );
}
