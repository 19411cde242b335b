import { z } from 'zod';
import { teammateBatchSchema } from './batch.ts';
import { collectedSchema } from './fields.ts';
import { handoffReasonSchema } from './timeline.ts';

export const inboxFilterSchema = z.enum(['handoff_requested', 'mine', 'agent', 'all', 'resolved']);
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

/** One line of the inbox. Upserted by `seq`: a row with a lower seq than the one shown is old news. */
export const inboxRowSchema = z.object({
  conversationId: z.string(),
  agentId: z.string(),
  seq: z.number().int(),
  visitorName: z.string(),
  floor: z.enum(['agent', 'collecting', 'acting', 'queue', 'teammate', 'resolved']),
  teammateId: z.string().nullable(),
  teammateName: z.string().nullable(),
  reason: handoffReasonSchema.nullable(),
  requestedAt: z.string().nullable(),
  waitingSince: z.string().nullable(),
  lastText: z.string(),
  lastAuthor: z.enum(['visitor', 'agent', 'teammate', 'system']),
  lastAt: z.string(),
  createdAt: z.string(),
});
export type InboxRow = z.infer<typeof inboxRowSchema>;

export const inboxCountsSchema = z.object({
  handoff_requested: z.number().int(),
  mine: z.number().int(),
  agent: z.number().int(),
  all: z.number().int(),
  resolved: z.number().int(),
});
export type InboxCounts = z.infer<typeof inboxCountsSchema>;

export const inboxPageSchema = z.object({
  rows: z.array(inboxRowSchema),
  counts: inboxCountsSchema,
  /** Give it back as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type InboxPage = z.infer<typeof inboxPageSchema>;

export const visitorDetailsSchema = z.object({
  visitorId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  isVerified: z.boolean(),
  pageUrl: z.string().nullable(),
  pageTitle: z.string().nullable(),
  referrer: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  browser: z.string().nullable(),
  os: z.string().nullable(),
  device: z.enum(['desktop', 'phone', 'tablet']).nullable(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  pastConversations: z.array(
    z.object({ conversationId: z.string(), lastText: z.string(), lastAt: z.string(), floor: z.string() }),
  ),
});
export type VisitorDetails = z.infer<typeof visitorDetailsSchema>;

/** Everything the thread screen opens with. */
export const conversationPageSchema = z.object({
  batch: teammateBatchSchema,
  agent: z.object({ id: z.string(), name: z.string() }),
  visitor: visitorDetailsSchema,
  collected: z.array(collectedSchema),
});
export type ConversationPage = z.infer<typeof conversationPageSchema>;

const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/u, 'Send 8 to 64 letters, digits, - or _');
export const replyRequestSchema = z.object({ clientId: clientIdSchema, text: z.string() });
export const takeOverRequestSchema = z.object({
  /** Who you see as having the floor, or null. */
  from: z.string().nullable(),
});
export const handBackRequestSchema = z.object({ note: z.string().nullable() });
export { clientIdSchema };
