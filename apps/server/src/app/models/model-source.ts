import type { WorkspaceId } from '@chatref/core';
import type { ModelSource, ModelSpec } from '../../ai/model-spec.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { isUsedUp, readUsage } from './model-usage.ts';

/**
 * The workspace's own models in their order, and the server's behind them. Read anew for each answer, so that a change
 * holds at once on every server; next to what a model takes that is nothing.
 */
export function modelsOf(deps: AppDeps, serverModel: ModelSpec | null): ModelSource<WorkspaceId> {
  return (workspaceId) =>
    inWorkspace(deps.db, workspaceId, async (tx) => {
      const rows = await tx
        .selectFrom('model')
        .selectAll()
        .where('is_enabled', '=', true)
        .orderBy('position')
        .orderBy('id')
        .execute();
      const own = rows.map(
        ({ id, label, provider, name, base_url, sealed_key }): ModelSpec => ({
          from: 'workspace',
          id,
          label,
          provider,
          name,
          baseUrl: base_url,
          apiKey: sealed_key && deps.secrets.open({ workspaceId, owner: id, name: modelKeyName }, sealed_key),
        }),
      );
      const all = [...own, ...(serverModel === null ? [] : [serverModel])];
      return all.length > 0 && isUsedUp(await readUsage(deps, tx)) ? [] : all;
    });
}

/** Under this name a model's key is sealed. */
export const modelKeyName = 'api key';
