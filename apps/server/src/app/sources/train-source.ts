import type { AgentId, SourceId, WorkspaceId } from '@chatref/core';
import type { Source, SourceKind } from '@chatref/protocol';
import type { CrawlLimits } from '../../ingest/crawl-limits.ts';
import { READER_VERSION } from '../../ingest/limits.ts';
import type { WorkerParser } from '../../ingest/parse-in-worker.ts';
import type { CrawlPorts } from '../../ingest/read-page.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { refetchOf } from '../../store/source-settings.ts';
import type { StoredProgress, StoredSettings } from '../../store/source-tables.ts';
import { readOne } from '../actions/read-one.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { bumpKnowledge } from './bump-knowledge.ts';
import { newMark } from './new-mark.ts';
import { prepareSite, readSite } from './read-site.ts';
import { armRefetch } from './refetch.ts';
import { type KeyedDocument, replaceDocuments } from './replace-documents.ts';

export type TrainingDeps = AppDeps & {
  readonly parser: Pick<WorkerParser, 'parse' | 'parseFeed' | 'parseSitemap'>;
  readonly fetch: CrawlPorts['fetch'];
  /** How gently a site is read; our own sample shop needs no pauses. */
  readonly crawlLimitsFor: (address: string) => Partial<CrawlLimits>;
};
export type TrainingAt = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly sourceId: SourceId;
};

export type Failure = { readonly reason: string; readonly remedy: string };
export type Problems = Source['problems'];
export type Reading =
  | { readonly kind: 'read'; readonly documents: readonly KeyedDocument[]; readonly problems: Problems }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly problems: Problems };

/** A source as its reading begins. Only who holds the mark may write what is read. */
export type Begun = {
  readonly mark: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly settings: StoredSettings;
  readonly progress: StoredProgress | null;
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
};

/**
 * Reads a source and puts what it says in the place of what it said before: a site page by page, as the pages come, all
 * others at once. Run twice or killed half way, it ends the same.
 */
export async function trainSource(deps: TrainingDeps, at: TrainingAt, signal: AbortSignal): Promise<void> {
  const begun = await begin(deps, at);
  if (begun === null) return;
  deps.bus.publish({ kind: 'source_changed', ...at });
  if (begun.kind === 'website') await readSite(deps, { ...at, begun }, signal);
  else await readWhole(deps, { ...at, begun }, signal);
  deps.bus.publish({ kind: 'source_changed', ...at });
}

function begin(deps: TrainingDeps, at: TrainingAt): Promise<Begun | null> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const found = await tx
      .selectFrom('source')
      .select(['kind', 'name', 'status', 'settings', 'progress', 'is_fresh_wanted', 'reader'])
      .where('id', '=', at.sourceId)
      .forUpdate()
      .executeTakeFirst();
    // Done already, or cancelled before it began.
    if (!found || (found.status !== 'pending' && found.status !== 'processing')) return null;
    const mark = newMark(deps);
    const isFresh = found.is_fresh_wanted;
    if (found.kind === 'website') await prepareSite(tx, at.sourceId, { isFresh, readBy: found.reader });
    const progress = isFresh ? null : found.progress;
    await tx
      .updateTable('source')
      .set({
        status: 'processing',
        failure: null,
        reading: mark,
        is_fresh_wanted: false,
        reader: READER_VERSION,
        progress: progress && JSON.stringify(progress),
      })
      .where('id', '=', at.sourceId)
      .execute();
    const { bytes, file_name: fileName } = await tx
      .selectFrom('source_content')
      .select(['bytes', 'file_name'])
      .where('source_id', '=', at.sourceId)
      .executeTakeFirstOrThrow();
    const { kind, name, settings } = found;
    return { mark, kind, name, settings, progress, fileName, bytes: new Uint8Array(bytes) };
  });
}

type ReadingAt = TrainingAt & { readonly begun: Begun };

async function readWhole(deps: TrainingDeps, at: ReadingAt, signal: AbortSignal): Promise<void> {
  const reading = await readOne(deps, at.begun, signal);
  if (signal.aborted)
    throw new Error('Stopped before the source was read; it is read again at the next start');
  await inWorkspace(deps.db, at.workspaceId, (tx) => finish(deps, tx, { ...at, reading }));
}

type Ending = ReadingAt & { readonly reading: Reading };

async function finish(deps: TrainingDeps, tx: Tx, { reading, begun, ...at }: Ending): Promise<void> {
  if (!(await keepAgent(tx, at.agentId))) return;
  const ended = await tx
    .updateTable('source')
    .set({ ...endOf(deps, reading), reading: null, problems: JSON.stringify(reading.problems) })
    .where('id', '=', at.sourceId)
    .where('reading', '=', begun.mark)
    .executeTakeFirst();
  // Deleted or cancelled while it was read, or read anew by another node, which took this one for dead.
  if (ended.numUpdatedRows === 0n) return;
  await armRefetch(deps, tx, { ...at, refetch: refetchOf(begun) });
  if (reading.kind === 'failed') return;
  const hasChanged = await replaceDocuments(deps, tx, { ...at, documents: reading.documents });
  if (hasChanged) await bumpKnowledge(tx, at.agentId);
}

function endOf(deps: TrainingDeps, reading: Reading) {
  const now = nowOf(deps);
  if (reading.kind === 'read')
    return { status: 'trained', failure: null, trained_at: now, checked_at: now } as const;
  const { reason, remedy } = reading.failure;
  return { status: 'failed', failure: JSON.stringify({ reason, remedy }) } as const;
}
