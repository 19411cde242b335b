import {
  type QuestionAnswer,
  questionAnswerSchema,
  type SourceContent,
  type UpdateSourceRequest,
} from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import type { SourceAt } from './sources.ts';

/** What somebody typed, to be edited; null for a source of another kind, or none. */
export function readTyped(deps: AppDeps, at: SourceAt): Promise<SourceContent | null> {
  return inWorkspace(deps.db, at.workspaceId, (tx) => readTypedIn(tx, at));
}

export async function readTypedIn(tx: Tx, { agentId, sourceId }: SourceAt): Promise<SourceContent | null> {
  const found = await tx
    .selectFrom('source')
    .innerJoin('source_content', 'source_content.source_id', 'source.id')
    .select(['source.kind', 'source.name', 'source_content.bytes'])
    .where('source.id', '=', sourceId)
    .where('source.agent_id', '=', agentId)
    .executeTakeFirst();
  if (found?.kind === 'text') return { kind: 'text', title: found.name, text: found.bytes.toString('utf8') };
  if (found?.kind === 'qa') return { kind: 'qa', title: found.name, pairs: [...parsePairs(found.bytes)] };
  return null;
}

type Typed = Extract<UpdateSourceRequest, { kind: 'text' | 'qa' }>;

/** Keeps it in the place of what was typed before. */
export async function writeTyped(tx: Tx, { sourceId }: SourceAt, typed: Typed): Promise<void> {
  await tx.updateTable('source').set({ name: typed.title }).where('id', '=', sourceId).execute();
  const bytes = typed.kind === 'text' ? Buffer.from(typed.text, 'utf8') : pairsToBytes(typed.pairs);
  await tx.updateTable('source_content').set({ bytes }).where('source_id', '=', sourceId).execute();
}

export function pairsToBytes(pairs: readonly QuestionAnswer[]): Buffer {
  return Buffer.from(JSON.stringify(pairs), 'utf8');
}

/** Written by us alone; what does not fit is a bug, and fails loudly. */
export function parsePairs(bytes: Uint8Array): readonly QuestionAnswer[] {
  return questionAnswerSchema.array().parse(JSON.parse(new TextDecoder().decode(bytes)));
}
