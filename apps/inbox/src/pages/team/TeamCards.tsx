import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { InviteForm } from './InviteForm.tsx';
import { InviteRow } from './InviteRow.tsx';
import { TeammateRow } from './TeammateRow.tsx';

/** Who answers, who is invited, and the form to invite one more. The same on the agent's and the workspace's page. */
export function TeamCards() {
  const { workspace, canManage } = useSession();
  const team = useQuery(teamQuery(workspace.id));
  if (team.isError && team.data === undefined) {
    return <LoadFailed title={t.team.loadFailed} error={team.error} onRetry={() => void team.refetch()} />;
  }
  return (
    <>
      {canManage && (
        <Card title={t.team.inviteTitle} description={t.team.inviteText}>
          <InviteForm />
        </Card>
      )}
      {team.data !== undefined && team.data.invites.length > 0 && (
        <Card title={t.team.pending} isFlush>
          <ul aria-label={t.team.pending} className="divide-y divide-line border-t border-line">
            {team.data.invites.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </ul>
        </Card>
      )}
      <Card title={t.team.teammates} description={t.team.teammatesText} isFlush>
        <ul aria-label={t.team.teammates} className="divide-y divide-line border-t border-line">
          {team.data === undefined ? (
            <li className="flex items-center gap-3 px-5 py-3">
              <Skeleton className="size-8 rounded-full" />
              <Skeleton className="h-4 w-40" />
            </li>
          ) : (
            team.data.teammates.map((teammate) => <TeammateRow key={teammate.id} teammate={teammate} />)
          )}
        </ul>
        {team.data?.teammates.length === 1 && team.data.invites.length === 0 && (
          <p className="border-t border-line px-5 py-3 text-sm text-ink-3">{t.team.alone}</p>
        )}
      </Card>
    </>
  );
}
