import type { NamedTeam } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { schedulesQuery } from '../../queries/hours-queries.ts';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { OpenBadge } from '../hours/OpenBadge.tsx';
import { openStateOf } from '../hours/open-state.ts';
import { useNamedTeamCommands } from './use-named-team-commands.ts';

const texts = t.teams;
const maxFaces = 5;

export function NamedTeamRow({ team, onEdit }: { team: NamedTeam; onEdit: () => void }) {
  const { workspace, canManage } = useSession();
  const { remove } = useNamedTeamCommands(team.id);
  const [isAsking, setAsking] = useState(false);
  const people = useQuery(teamQuery(workspace.id)).data?.teammates ?? [];
  const members = people.filter(({ id }) => team.memberIds.includes(id));
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
        <UsersRound aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={onEdit}
          disabled={!canManage}
          className="rounded-xs text-left text-sm font-medium wrap-anything text-ink enabled:hover:text-accent-ink"
        >
          {team.name}
        </button>
        <TeamHours team={team} />
        <p className="mt-2 flex items-center gap-2">
          {members.length > 0 && (
            <span className="flex -space-x-1.5">
              {members.slice(0, maxFaces).map(({ id, name }) => (
                <span key={id} className="rounded-full ring-2 ring-surface">
                  <Avatar kind="teammate" name={name} size="sm" />
                </span>
              ))}
            </span>
          )}
          <span className="min-w-0 truncate text-xs text-ink-3">
            {members.length === 0 ? texts.noMembers : members.map(({ name }) => name).join(', ')}
          </span>
        </p>
      </div>
      {canManage && (
        <Menu
          trigger={<IconButton label={texts.more(team.name)} icon={<Ellipsis aria-hidden size={16} />} />}
        >
          <MenuItem icon={<Pencil aria-hidden />} onSelect={onEdit}>
            {texts.edit}
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setAsking(true)}>
            {texts.remove}
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        onConfirm={() =>
          remove.mutate(team.id, {
            onSuccess: () => sayDone(texts.removed(team.name)),
          })
        }
        title={texts.removeTitle(team.name)}
        description={
          remove.isError ? <Banner tone="danger">{messageOf(remove.error)}</Banner> : texts.removeText
        }
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </li>
  );
}

/** Which hours it keeps, and what holds by them now. */
function TeamHours({ team }: { team: NamedTeam }) {
  const { workspace } = useSession();
  const nowMs = useNow(10_000);
  const list = useQuery(schedulesQuery(workspace.id)).data;
  if (list === undefined) return null;
  const followedId = team.scheduleId ?? list.workspaceScheduleId;
  const schedule = list.schedules.find(({ id }) => id === followedId);
  const state =
    schedule === undefined ? { isOpen: true, words: t.hours.alwaysOpen } : openStateOf(schedule, nowMs);
  const name = team.scheduleId === null ? texts.asWorkspace : schedule?.name;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
      {state !== null && <OpenBadge state={state} />}
      <span className="text-xs text-ink-3">{name}</span>
    </p>
  );
}
