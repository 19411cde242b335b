import type { Source, UpdateSourceRequest } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { productSettingsOf, refetchOf, siteSettingsOf } from '../../store/source-settings.ts';
import type { StoredSettings } from '../../store/source-tables.ts';
import type { AppDeps } from '../deps.ts';
import { armRefetch } from './refetch.ts';
import { ownSource, readSource, type SourceAt } from './sources.ts';
import { startReading } from './start-reading.ts';
import { writeTyped } from './typed-content.ts';

export type UpdatedSource =
  | { readonly kind: 'updated'; readonly source: Source }
  | { readonly kind: 'other_kind' }
  | { readonly kind: 'gone' };

/** Takes what an owner changed. A change of what is to be read has it read again; a change of the pace only sets the clock. */
export async function updateSource(
  deps: AppDeps,
  at: SourceAt,
  change: UpdateSourceRequest,
): Promise<UpdatedSource> {
  const updated = await inWorkspace(deps.db, at.workspaceId, async (tx): Promise<UpdatedSource> => {
    const found = await ownSource(tx, at);
    if (found === null) return { kind: 'gone' };
    if (found.kind !== change.kind) return { kind: 'other_kind' };
    if (change.kind === 'text' || change.kind === 'qa') {
      await writeTyped(tx, at, change);
      await startReading(tx, { ...at, kind: change.kind, isFresh: true });
    } else {
      await changeSettings(deps, tx, {
        ...at,
        kind: change.kind,
        before: found.settings,
        change: change.settings,
      });
    }
    const source = await readSource(tx, at.sourceId);
    return source === null ? { kind: 'gone' } : { kind: 'updated', source };
  });
  if (updated.kind === 'updated') deps.bus.publish({ kind: 'source_changed', ...at });
  return updated;
}

type SettingsChange = SourceAt & {
  readonly kind: 'website' | 'products';
  readonly before: StoredSettings;
  /** The settings of its kind that are given. */
  readonly change: object;
};

async function changeSettings(deps: AppDeps, tx: Tx, { kind, before, change, ...at }: SettingsChange) {
  const settings: StoredSettings = { ...before, ...change };
  await tx
    .updateTable('source')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', at.sourceId)
    .execute();
  await armRefetch(deps, tx, { ...at, refetch: refetchOf({ kind, settings }) });
  if (whatIsRead(kind, settings) !== whatIsRead(kind, before))
    await startReading(tx, { ...at, kind, isFresh: true });
}

function whatIsRead(kind: SettingsChange['kind'], settings: StoredSettings): string {
  const all = kind === 'website' ? siteSettingsOf({ settings }) : productSettingsOf({ settings });
  return JSON.stringify({ ...all, refetch: null });
}
