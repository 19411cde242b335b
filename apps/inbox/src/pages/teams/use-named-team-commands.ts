import type { NamedTeam, SaveNamedTeamRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeNamedTeam, saveNamedTeam } from '../../api/hours.ts';
import { namedTeamsQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** What can be done to one team; null is one that is not saved yet. */
export function useNamedTeamCommands(teamId: string | null) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { queryKey } = namedTeamsQuery(workspace.id);
  const replace = (change: (teams: NamedTeam[]) => NamedTeam[]) =>
    queryClient.setQueryData(queryKey, (teams) => teams && change(teams));
  const save = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (body: SaveNamedTeamRequest) => saveNamedTeam(workspace.id, teamId, body),
    onSuccess: (saved) =>
      replace((teams) =>
        [...teams.filter(({ id }) => id !== saved.id), saved].toSorted((one, other) =>
          one.name.localeCompare(other.name),
        ),
      ),
  });
  const remove = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (id: string) => removeNamedTeam(workspace.id, id),
    onSuccess: (_done, id) => replace((teams) => teams.filter((other) => other.id !== id)),
  });
  return { save, remove };
}
