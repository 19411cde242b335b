import { parseId, type WorkspaceId } from '@chatref/core';
import { z } from 'zod';
import type { Stretch } from '../store/committed.ts';
import { type Hint, type Topic, topicOf } from './bus.ts';
import { hintVersion } from './hint-version.ts';

/** A hint from another node whose body nobody has read yet. */
export type Unread = { readonly topic: Topic; readonly body: string };

/** The first line alone: null for what this node said itself, what another release wrote, and what is no hint. */
export function readHead(text: string, nodeId: string): Unread | null {
  const end = text.indexOf('\n');
  const [version, sender, workspaceId, conversationId, ...more] = text.slice(0, Math.max(end, 0)).split(' ');
  if (version !== hintVersion || sender === nodeId || more.length > 0) return null;
  if (workspaceId === undefined || conversationId === undefined) return null;
  const topic = { workspaceId, conversationId: conversationId === '-' ? null : conversationId };
  return { topic, body: text.slice(end + 1) };
}

/** The hint as its sender had it, or null where it has another shape or is not about what its first line says. */
export function parseHint({ topic, body }: Unread): Hint | null {
  const read = hintSchema.safeParse(readJson(body));
  if (!read.success) return null;
  const { workspaceId, conversationId } = topicOf(read.data);
  return workspaceId === topic.workspaceId && conversationId === topic.conversationId ? read.data : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => untagged(value));
  } catch {
    return null;
  }
}

function untagged(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (typeof value.$date === 'string') return new Date(value.$date);
  return Array.isArray(value.$map) ? new Map(value.$map as [unknown, unknown][]) : value;
}

const workspaceId = z.custom<WorkspaceId>(
  (value) => typeof value === 'string' && parseId('workspace', value) !== null,
);
const conversation = { workspaceId, conversationId: z.string() };

const hintSchema: z.ZodType<Hint> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appended'), workspaceId, stretch: z.custom<Stretch>(isStretch) }),
  z.object({
    kind: z.literal('signal'),
    ...conversation,
    from: z.enum(['visitor', 'teammate', 'agent']),
    signal: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('typing'),
        author: z.enum(['visitor', 'teammate']),
        name: z.string().nullable(),
      }),
      z.object({ kind: z.literal('progress'), turnId: z.string(), text: z.string() }),
    ]),
  }),
  z.object({
    kind: z.literal('present'),
    ...conversation,
    who: z.object({
      watchId: z.string(),
      side: z.enum(['visitor', 'teammate']),
      teammate: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
    isQuery: z.boolean(),
  }),
  z.object({ kind: z.literal('gone'), ...conversation, watchId: z.string() }),
  z.object({ kind: z.literal('source_changed'), workspaceId, agentId: z.string(), sourceId: z.string() }),
]);

/** The frame of a stretch. What is inside was written by this very release, as the version says. */
function isStretch(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { row, from, entries, hasEarlier, people } = value;
  return (
    isRecord(row) &&
    typeof row.id === 'string' &&
    typeof row.seq === 'number' &&
    isRecord(row.state) &&
    row.last_at instanceof Date &&
    typeof from === 'number' &&
    typeof hasEarlier === 'boolean' &&
    Array.isArray(entries) &&
    entries.every((entry) => isRecord(entry) && typeof entry.seq === 'number' && isRecord(entry.event)) &&
    isRecord(people) &&
    people.teammates instanceof Map
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
