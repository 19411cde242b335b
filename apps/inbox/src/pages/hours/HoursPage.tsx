import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, Plus } from 'lucide-react';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { namedTeamsQuery, schedulesQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ScheduleRow } from './ScheduleRow.tsx';
import { WorkspaceHours } from './WorkspaceHours.tsx';

const texts = t.hours;

export function HoursPage() {
  useTitle(`${texts.title} · ${t.shell.settings}`);
  const { workspace, canManage } = useSession();
  const list = useQuery(schedulesQuery(workspace.id));
  const teams = useQuery(namedTeamsQuery(workspace.id));
  const addLink = canManage && (
    <Link
      to="/settings/hours/$scheduleId"
      params={{ scheduleId: 'new' }}
      className={buttonClass({ variant: 'primary', size: 'md' })}
    >
      <Plus aria-hidden size={16} />
      {texts.add}
    </Link>
  );
  const hasSchedules = list.data !== undefined && list.data.schedules.length > 0;
  return (
    <Page title={texts.title} description={texts.text} action={hasSchedules && addLink} isNested>
      {list.isError && list.data === undefined ? (
        <LoadFailed title={texts.loadFailed} error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <>
          <Skeleton className="h-32 rounded-lg" />
          <Skeleton className="h-44 rounded-lg" />
        </>
      ) : (
        <>
          <WorkspaceHours list={list.data} />
          {hasSchedules ? (
            <Card title={texts.schedules} description={texts.schedulesText} isFlush>
              <ul aria-label={texts.schedules} className="divide-y divide-line border-t border-line">
                {list.data.schedules.map((schedule) => (
                  <ScheduleRow
                    key={schedule.id}
                    schedule={schedule}
                    isWorkspaces={schedule.id === list.data.workspaceScheduleId}
                    teams={(teams.data ?? []).filter(({ scheduleId }) => scheduleId === schedule.id)}
                  />
                ))}
              </ul>
            </Card>
          ) : (
            <Card>
              <EmptyState
                icon={<CalendarClock aria-hidden />}
                title={texts.emptyTitle}
                text={texts.emptyText}
                action={addLink || undefined}
                className="py-6"
              />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
