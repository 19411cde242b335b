import {
  type AgentId,
  type DocumentId,
  newId,
  type ParsedDocument,
  type SourceId,
  splitPassages,
  type WorkspaceId,
} from '@chatref/core';
import type { Source } from '@chatref/protocol';
import type { CrawlLimits } from '../ingest/crawl-limits.ts';
import { crawlSite } from '../ingest/crawl-site.ts';
import { documentHash } from '../ingest/document-hash.ts';
import type { WorkerParser } from '../ingest/parse-in-worker.ts';
import type { CrawlPorts } from '../ingest/read-page.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { keepAgent } from '../store/keep-agent.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { bumpKnowledge } from './sources.ts';

export type TrainingDeps = AppDeps & {
  readonly parser: Pick<WorkerParser, 'parse' | 'parseSitemap'>;
  readonly fetch: CrawlPorts['fetch'];
  /** How gently a site is read; our own sample shop needs no pauses. */
  readonly crawlLimitsFor: (address: string) => Partial<CrawlLimits>;
};
export type TrainingAt = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly sourceId: SourceId;
};

type Failure = { readonly reason: string; readonly remedy: string };
type Problems = Source['problems'];
type Reading =
  | { readonly kind: 'read'; readonly documents: readonly ParsedDocument[]; readonly problems: Problems }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly problems: Problems };

const maxProblemsKept = 100;

/**
 * Reads a source and puts what it says in place of what it said before, in one transaction: until then the agent answers
 * from the old. Run twice or killed half way, it ends the same.
 */
export async function trainSource(deps: TrainingDeps, at: TrainingAt, signal: AbortSignal): Promise<void> {
  const content = await begin(deps, at);
  if (content === null) return;
  deps.bus.publish({ kind: 'source_changed', ...at });
  const reading = await read(deps, content, signal);
  if (signal.aborted)
    throw new Error('Stopped before the source was read; it is read again at the next start');
  await inWorkspace(deps.db, at.workspaceId, (tx) => finish(deps, tx, { ...at, reading }));
  deps.bus.publish({ kind: 'source_changed', ...at });
}

type Content = { readonly kind: Source['kind']; readonly name: string; readonly bytes: Uint8Array };

function begin({ db }: TrainingDeps, { workspaceId, sourceId }: TrainingAt): Promise<Content | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const source = await tx
      .updateTable('source')
      .set({ status: 'processing', failure: null })
      .where('id', '=', sourceId)
      .returning(['kind', 'name'])
      .executeTakeFirst();
    if (source === undefined) return null;
    const { bytes } = await tx
      .selectFrom('source_content')
      .select('bytes')
      .where('source_id', '=', sourceId)
      .executeTakeFirstOrThrow();
    return { ...source, bytes: new Uint8Array(bytes) };
  });
}

function read(deps: TrainingDeps, content: Content, signal: AbortSignal): Promise<Reading> {
  return content.kind === 'website' ? readSite(deps, content.name, signal) : readOne(deps, content);
}

async function readOne({ parser }: TrainingDeps, { kind, name, bytes }: Content): Promise<Reading> {
  const outcome = await parser.parse(
    kind === 'text'
      ? { kind: 'text', title: name, text: new TextDecoder().decode(bytes) }
      : { kind: 'file', name, bytes },
  );
  if (outcome.kind === 'document') return { kind: 'read', documents: [outcome.document], problems: [] };
  const { reason, remedy } = outcome;
  return { kind: 'failed', failure: { reason, remedy }, problems: [] };
}

async function readSite(deps: TrainingDeps, address: string, signal: AbortSignal): Promise<Reading> {
  const documents: ParsedDocument[] = [];
  const problems: Problems = [];
  const { fetch, parser } = deps;
  const ports: CrawlPorts = {
    fetch,
    parse: (job) => parser.parse(job),
    parseSitemap: (bytes) => parser.parseSitemap(bytes),
  };
  for await (const event of crawlSite(address, ports, { signal, limits: deps.crawlLimitsFor(address) })) {
    if (event.kind === 'page') documents.push({ ...event.document, url: event.url });
    if (event.kind === 'failed' && problems.length < maxProblemsKept) {
      problems.push({ url: event.url, reason: event.reason, remedy: event.remedy });
    }
  }
  if (documents.length > 0) return { kind: 'read', documents, problems };
  const [first] = problems;
  return { kind: 'failed', failure: first ?? nothingFound, problems };
}

const nothingFound: Failure = {
  reason: 'No page with text was found at this address.',
  remedy:
    'Check the address in your browser. A page that is built by scripts only can be added as a file or as text.',
};

type Ending = TrainingAt & { readonly reading: Reading };

async function finish(deps: TrainingDeps, tx: Tx, { reading, ...at }: Ending): Promise<void> {
  if (!(await keepAgent(tx, at.agentId))) return;
  const ended = await tx
    .updateTable('source')
    .set({ ...endOf(deps, reading), problems: JSON.stringify(reading.problems) })
    .where('id', '=', at.sourceId)
    .where('status', '=', 'processing')
    .executeTakeFirst();
  // Deleted while it was read, or read meanwhile by another node, which took this one for dead: this reading is the older.
  if (ended.numUpdatedRows === 0n || reading.kind === 'failed') return;
  await tx.deleteFrom('document').where('source_id', '=', at.sourceId).execute();
  for (const document of reading.documents) await insertDocument(deps, tx, { ...at, document });
  await bumpKnowledge(tx, at.agentId);
}

function endOf(deps: TrainingDeps, reading: Reading) {
  if (reading.kind === 'read') return { status: 'trained', failure: null, trained_at: nowOf(deps) } as const;
  const { reason, remedy } = reading.failure;
  return { status: 'failed', failure: JSON.stringify({ reason, remedy }) } as const;
}

type NewDocument = TrainingAt & { readonly document: ParsedDocument };

async function insertDocument(deps: TrainingDeps, tx: Tx, { document, ...at }: NewDocument): Promise<void> {
  const id = newId('document', deps.ids);
  const { title, url = null, language = null } = document;
  await tx
    .insertInto('document')
    .values({
      workspace_id: at.workspaceId,
      id,
      agent_id: at.agentId,
      source_id: at.sourceId,
      title,
      url,
      language,
      hash: documentHash(document),
      created_at: nowOf(deps),
    })
    .execute();
  const rows = passageRows(deps, id, { document, ...at });
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await tx
      .insertInto('passage')
      .values(rows.slice(from, from + rowsPerInsert))
      .execute();
  }
}

/** PostgreSQL takes 65,535 parameters in a statement; a passage has eleven. */
const rowsPerInsert = 500;

function passageRows(deps: TrainingDeps, documentId: DocumentId, { document, ...at }: NewDocument) {
  return splitPassages(document).map(({ ordinal, title, headings, text, url, page }) => ({
    workspace_id: at.workspaceId,
    id: newId('passage', deps.ids),
    agent_id: at.agentId,
    document_id: documentId,
    ordinal,
    title,
    headings: JSON.stringify(headings),
    text,
    url: url ?? document.url ?? null,
    page: page ?? null,
    language: document.language ?? null,
  }));
}
