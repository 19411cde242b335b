import { queryOptions } from '@tanstack/react-query';
import { fetchModels } from '../api/models.ts';

export function modelsQuery(workspaceId: string) {
  return queryOptions({ queryKey: ['models', workspaceId], queryFn: () => fetchModels(workspaceId) });
}
