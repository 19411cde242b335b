import type { Synonyms } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { fetchSynonyms, saveSynonyms } from '../../../api/synonyms.ts';
import { synonymsQuery } from '../../../queries/synonyms-query.ts';

type Groups = Synonyms['groups'];

/** Changes the groups as they are now, not as they were when the page was opened: somebody else may have added some. */
export function useSaveSynonyms({ isSaidInPlace = false }: { isSaidInPlace?: boolean } = {}) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  return useMutation({
    meta: { isSaidInPlace },
    mutationFn: async (change: (groups: Groups) => Groups) => {
      const { groups } = await fetchSynonyms(agent);
      return saveSynonyms(agent, change(groups));
    },
    onSuccess: (saved) => queryClient.setQueryData(synonymsQuery(agent).queryKey, saved),
  });
}
