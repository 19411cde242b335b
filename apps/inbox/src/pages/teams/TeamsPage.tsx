import type { NamedTeam } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { namedTeamsQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NamedTeamDialog } from './NamedTeamDialog.tsx';
import { NamedTeamRow } from './NamedTeamRow.tsx';

const texts = t.teams;

/** `null` closed, `new`, or the team being edited. */
type Editing = null | 'new' | NamedTeam;

export function TeamsPage() {
  useTitle(`${texts.title} · ${t.shell.settings}`);
  const { workspace, canManage } = useSession();
  const teams = useQuery(namedTeamsQuery(workspace.id));
  const [editing, setEditing] = useState<Editing>(null);
  const addButton = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onClick={() => setEditing('new')}
      disabledReason={canManage ? undefined : t.team.onlyOwners}
    >
      {texts.add}
    </Button>
  );
  const isEmpty = teams.data?.length === 0;
  return (
    <Page title={texts.title} description={texts.text} action={!isEmpty && addButton} isNested>
      {teams.isError && teams.data === undefined ? (
        <LoadFailed title={texts.loadFailed} error={teams.error} onRetry={() => void teams.refetch()} />
      ) : teams.data === undefined ? (
        <Skeleton className="h-40 rounded-lg" />
      ) : isEmpty ? (
        <Card>
          <EmptyState
            icon={<UsersRound aria-hidden />}
            title={texts.emptyTitle}
            text={texts.emptyText}
            action={addButton}
            className="py-6"
          />
        </Card>
      ) : (
        <ul
          aria-label={texts.title}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
        >
          {teams.data.map((team) => (
            <NamedTeamRow key={team.id} team={team} onEdit={() => setEditing(team)} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <NamedTeamDialog
          key={editing === 'new' ? 'new' : editing.id}
          team={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
