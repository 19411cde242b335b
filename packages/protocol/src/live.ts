import { z } from 'zod';
import { teammateBatchSchema, visitorBatchSchema } from './batch.ts';
import { inboxRowSchema } from './inbox.ts';
import { problemSchema } from './problem.ts';

/**
 * The realtime wire: JSON text frames on `/w/live` (visitors) and `/api/live` (teammates). The socket only brings news;
 * commands go over HTTP, so a proxy that breaks sockets costs latency and nothing else.
 */
export const fromClientSchema = z.discriminatedUnion('t', [
  /** First frame. Visitors send their session token; teammates are known by their cookie and name the workspace. */
  z.object({ t: z.literal('hello'), token: z.string().nullable(), workspaceId: z.string().nullable() }),
  /** Follow a conversation; the answer is a batch from `after` (0: a snapshot) and everything that follows. */
  z.object({ t: z.literal('watch'), conversationId: z.string(), after: z.number().int().nonnegative() }),
  z.object({ t: z.literal('unwatch'), conversationId: z.string() }),
  /** Teammates: follow every row of the inbox. */
  z.object({ t: z.literal('watch_inbox') }),
  z.object({ t: z.literal('typing'), conversationId: z.string() }),
  z.object({ t: z.literal('ping') }),
]);
export type FromClient = z.infer<typeof fromClientSchema>;

const signalSchema = z.discriminatedUnion('kind', [
  /** Somebody other than the receiver is typing. */
  z.object({
    kind: z.literal('typing'),
    author: z.enum(['visitor', 'teammate']),
    name: z.string().nullable(),
  }),
  /** Words of a running turn, the whole text so far; dropped when the turn ends or the floor changes. */
  z.object({ kind: z.literal('progress'), turnId: z.string(), text: z.string() }),
]);
export type Signal = z.infer<typeof signalSchema>;

const common = [
  z.object({ t: z.literal('ready') }),
  z.object({ t: z.literal('pong') }),
  z.object({ t: z.literal('signal'), conversationId: z.string(), signal: signalSchema }),
  z.object({ t: z.literal('problem'), problem: problemSchema, conversationId: z.string().nullable() }),
] as const;

export const toVisitorSchema = z.discriminatedUnion('t', [
  ...common,
  z.object({ t: z.literal('batch'), batch: visitorBatchSchema }),
]);
export const toTeammateSchema = z.discriminatedUnion('t', [
  ...common,
  z.object({ t: z.literal('batch'), batch: teammateBatchSchema }),
  z.object({ t: z.literal('row'), row: inboxRowSchema }),
  /** Who else has a watched conversation open just now: the whole of it, at each change. The receiver is not named. */
  z.object({
    t: z.literal('presence'),
    conversationId: z.string(),
    visitor: z.boolean(),
    teammates: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  /** A source changed its state: fetch the agent's sources again. */
  z.object({ t: z.literal('source_changed'), agentId: z.string(), sourceId: z.string() }),
]);
export type ToVisitor = z.infer<typeof toVisitorSchema>;
export type ToTeammate = z.infer<typeof toTeammateSchema>;

/** Heartbeat: the client pings after this long without a frame, and gives the socket up after the deadline. */
export const liveTiming = { pingAfterMs: 15_000, deadlineMs: 25_000 } as const;

/**
 * Why the server closes a socket. 1009 is sent for a frame that is too large. Codes from 4000 on are our own (RFC 6455 leaves
 * them to applications); the problem frame before says the rest.
 */
export const closeCodes = {
  /** The server stops: come back at once, another one may be there. */
  restarting: 1012,
  /** Something failed on the server: try again after a while. */
  failed: 1011,
  /** More than a bound allows: try again after a while. */
  tooMany: 1013,
  /** Not let in, or not the protocol: a new try is in vain until something has changed. */
  refused: 4001,
} as const;
