import type { Invite, Team } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { revokeInvite } from '../../api/team.ts';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';

/** With its link in sight: on a server without mail, copying it is the only way an invite reaches anybody. */
export function InviteRow({ invite }: { invite: Invite }) {
  const { workspace, canManage } = useSession();
  const queryClient = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeInvite(workspace.id, invite.id),
    onSuccess: () =>
      queryClient.setQueryData(teamQuery(workspace.id).queryKey, (team) => without(team, invite.id)),
  });
  return (
    <li className="px-4 py-3 sm:px-5">
      <div className="flex items-center gap-3">
        <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full border border-dashed border-line-strong text-ink-3">
          <Mail aria-hidden size={14} />
        </span>
        <div className="flex min-w-0 flex-1 flex-col items-start gap-1 sm:flex-row sm:items-center sm:gap-3">
          <p className="max-w-full min-w-0 text-sm font-medium wrap-anything text-ink sm:flex-1">
            {invite.email}
          </p>
          {invite.isExpired && <Badge tone="warn">{t.team.expired}</Badge>}
          <Badge>{t.team.roles[invite.role]}</Badge>
        </div>
        {canManage && (
          <Button
            size="sm"
            variant="ghost"
            className="-mr-2.5"
            aria-label={t.team.revokeInvite(invite.email)}
            isBusy={revoking.isPending}
            onClick={() => revoking.mutate()}
          >
            {t.team.revoke}
          </Button>
        )}
      </div>
      {canManage && !invite.isExpired && (
        <div className="mt-2 sm:ml-11">
          <CopyField value={invite.url} name={t.team.linkOf(invite.email)} />
        </div>
      )}
    </li>
  );
}

function without(team: Team | undefined, inviteId: string): Team | undefined {
  return team && { ...team, invites: team.invites.filter((other) => other.id !== inviteId) };
}
