import { type ModelId, newId, parseId, type WorkspaceId } from '@chatref/core';
import type { Model, ModelList, ModelProvider, SaveModelRequest } from '@chatref/protocol';
import type { ModelSpec } from '../../ai/model-spec.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { modelKeyName } from './model-source.ts';
import { readUsage } from './model-usage.ts';

export type ModelDeps = AppDeps & {
  /** The one of the server's environment, for all workspaces. */
  readonly serverModel: ModelSpec | null;
};
export type ModelAt = { readonly workspaceId: WorkspaceId; readonly modelId: ModelId };
export type SavedModel =
  | { readonly kind: 'saved' }
  | { readonly kind: 'not_found' }
  /** The stored key is for another address. */
  | { readonly kind: 'key_needed' }
  | { readonly kind: 'too_many' };

const maxModels = 20;

/** In the order in which they are tried, the server's own last. */
export function listModels(deps: ModelDeps, workspaceId: WorkspaceId): Promise<ModelList> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const rows = await tx.selectFrom('model').selectAll().orderBy('position').orderBy('id').execute();
    const own = rows.map((row) => ({
      id: row.id,
      label: row.label,
      provider: row.provider,
      name: row.name,
      baseUrl: row.base_url,
      isEnabled: row.is_enabled,
      hasKey: row.sealed_key !== null,
    }));
    const all = [...own, ...serverModelOf(deps)];
    const models = await Promise.all(
      all.map(async (model) => ({ ...model, lastUse: await lastUseOf(tx, model.id) })),
    );
    return { models, usage: await readUsage(deps, tx) };
  });
}

/** `modelId` null makes a new one, tried behind the others. */
export function saveModel(
  deps: AppDeps,
  { workspaceId, modelId }: { readonly workspaceId: WorkspaceId; readonly modelId: ModelId | null },
  request: SaveModelRequest,
): Promise<SavedModel> {
  return inWorkspace(deps.db, workspaceId, async (tx): Promise<SavedModel> => {
    const id = modelId ?? newId('model', deps.ids);
    const { label, provider, name, baseUrl, isEnabled } = request;
    const columns = {
      label,
      provider,
      name,
      base_url: baseUrl,
      is_enabled: isEnabled,
      ...keyColumn(deps, { workspaceId, modelId: id }, request.apiKey),
    };
    if (modelId !== null) {
      const row = await tx
        .selectFrom('model')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (row?.sealed_key && request.apiKey === null && !isSamePlace(row, request))
        return { kind: 'key_needed' };
      const changed = await tx.updateTable('model').set(columns).where('id', '=', id).executeTakeFirst();
      return { kind: changed.numUpdatedRows > 0n ? 'saved' : 'not_found' };
    }
    const { count, last } = await tx
      .selectFrom('model')
      .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('position').as('last')])
      .executeTakeFirstOrThrow();
    if (Number(count) >= maxModels) return { kind: 'too_many' };
    await tx
      .insertInto('model')
      .values({
        workspace_id: workspaceId,
        id,
        position: (last ?? 0) + 1,
        created_at: nowOf(deps),
        sealed_key: null,
        ...columns,
      })
      .execute();
    return { kind: 'saved' };
  });
}

export function deleteModel({ db }: AppDeps, { workspaceId, modelId }: ModelAt): Promise<boolean> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const gone = await tx.deleteFrom('model').where('id', '=', modelId).executeTakeFirst();
    return gone.numDeletedRows > 0n;
  });
}

/** Those that are not named keep their places behind the named ones. */
export function orderModels(
  { db }: AppDeps,
  workspaceId: WorkspaceId,
  modelIds: readonly string[],
): Promise<void> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const rows = await tx
      .selectFrom('model')
      .select('id')
      .orderBy('position')
      .orderBy('id')
      .forUpdate()
      .execute();
    const known = rows.map(({ id }) => id);
    const named = modelIds.flatMap((id) => known.find((one) => one === id) ?? []);
    const order = [...new Set([...named, ...known])];
    for (const [at, id] of order.entries()) {
      await tx
        .updateTable('model')
        .set({ position: at + 1 })
        .where('id', '=', id)
        .execute();
    }
  });
}

/** A model as it stands in the form, with the stored key where none was typed. Null: there is no such model. */
export function specToTry(
  deps: AppDeps,
  workspaceId: WorkspaceId,
  { modelId, model }: { readonly modelId: string | null; readonly model: SaveModelRequest },
): Promise<ModelSpec | null> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const id = modelId === null ? null : parseId('model', modelId);
    const row = id && (await tx.selectFrom('model').selectAll().where('id', '=', id).executeTakeFirst());
    if (modelId !== null && !row) return null;
    const stored =
      row?.sealed_key &&
      deps.secrets.open({ workspaceId, owner: row.id, name: modelKeyName }, row.sealed_key);
    // A stored key goes where it was meant for, and nowhere else: whoever may try may not read it.
    const apiKey = model.apiKey ?? (row && isSamePlace(row, model) ? (stored ?? null) : null);
    const { label, provider, name, baseUrl } = model;
    const from = 'workspace' as const;
    return {
      from,
      id: row?.id ?? null,
      label,
      provider,
      name,
      baseUrl,
      apiKey: apiKey === '' ? null : apiKey,
    };
  });
}

function isSamePlace(
  row: { readonly provider: ModelProvider; readonly base_url: string | null },
  { provider, baseUrl }: Pick<SaveModelRequest, 'provider' | 'baseUrl'>,
): boolean {
  return row.provider === provider && row.base_url === baseUrl;
}

function keyColumn({ secrets }: AppDeps, { workspaceId, modelId }: ModelAt, apiKey: string | null) {
  if (apiKey === null) return {};
  const at = { workspaceId, owner: modelId, name: modelKeyName };
  return { sealed_key: apiKey === '' ? null : secrets.seal(at, apiKey) };
}

function serverModelOf({ serverModel }: ModelDeps): readonly Omit<Model, 'lastUse'>[] {
  if (serverModel === null) return [];
  const { label, provider, name } = serverModel;
  // Where it is, and whether with a key, is the business of whoever runs the server.
  return [{ id: null, label, provider, name, baseUrl: null, isEnabled: true, hasKey: true }];
}

async function lastUseOf(tx: Tx, modelId: string | null): Promise<Model['lastUse']> {
  const last = await tx
    .selectFrom('model_use')
    .select(['at', 'outcome', 'problem'])
    .where('model_id', modelId === null ? 'is' : '=', modelId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? null : { ...last, at: last.at.toISOString() };
}
