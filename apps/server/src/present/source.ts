import type { ReadingProgress, Source } from '@chatref/protocol';
import type { SourceRow } from '../store/rows.ts';
import { productSettingsOf, siteSettingsOf } from '../store/source-settings.ts';
import type { StoredProgress } from '../store/source-tables.ts';
import type { Learned } from './agent.ts';

export function presentSource(row: SourceRow, learned: Learned): Source {
  return {
    id: row.id,
    agentId: row.agent_id,
    kind: row.kind,
    name: row.name,
    status: row.status,
    failure: row.failure,
    documents: learned.documents,
    passages: learned.passages,
    problems: row.problems,
    site: row.kind === 'website' ? siteSettingsOf(row) : null,
    products: row.kind === 'products' ? productSettingsOf(row) : null,
    progress: row.progress && progressOf(row.progress),
    createdAt: row.created_at.toISOString(),
    trainedAt: row.trained_at?.toISOString() ?? null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    nextFetchAt: row.next_fetch_at?.toISOString() ?? null,
  };
}

/** Where the site was found is for the next reading alone. */
function progressOf({ site: _site, ...progress }: StoredProgress): ReadingProgress {
  return progress;
}
