import type { Team, Teammate } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { removeTeammate } from '../../api/team.ts';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

export function TeammateRow({ teammate }: { teammate: Teammate }) {
  const { workspace, canManage } = useSession();
  const [isAsking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeTeammate(workspace.id, teammate.id),
    onSuccess: () =>
      queryClient.setQueryData(teamQuery(workspace.id).queryKey, (team) => without(team, teammate.id)),
    onSettled: () => setAsking(false),
  });
  const canRemove = canManage && !teammate.isYou && teammate.role !== 'owner';
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2.5 sm:px-5">
      <Avatar kind="teammate" name={teammate.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium text-ink">
          {teammate.name}
          {teammate.isYou && <span className="ml-1.5 font-normal text-ink-3">({t.team.you})</span>}
        </p>
        <p className="truncate text-xs text-ink-3">{teammate.email}</p>
      </div>
      <Badge tone={teammate.role === 'owner' ? 'accent' : 'neutral'}>{t.team.roles[teammate.role]}</Badge>
      {canRemove && (
        <IconButton
          label={t.team.removeMember(teammate.name)}
          icon={<UserMinus aria-hidden size={16} />}
          onClick={() => setAsking(true)}
        />
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => removing.mutate()}
        title={t.team.removeTitle(teammate.name)}
        description={t.team.removeText}
        confirmLabel={t.common.remove}
        isBusy={removing.isPending}
      />
    </li>
  );
}

function without(team: Team | undefined, teammateId: string): Team | undefined {
  return team && { ...team, teammates: team.teammates.filter((other) => other.id !== teammateId) };
}
