import { z } from 'zod';
import { formSchema } from './fields.ts';
import { handoffReasonSchema, timelineItemSchema } from './timeline.ts';

/** Why something is not permitted now: an error code and the name of who has the floor; null where it is permitted. */
const refusalSchema = z.object({ code: z.string(), heldBy: z.string().nullable() }).nullable();
export type Refusal = z.infer<typeof refusalSchema>;

const floorSchema = z.discriminatedUnion('kind', [
  /** `isAnswering`: a message waits for the agent. `turnId`: the turn on it that may speak, once there is one. */
  z.object({ kind: z.literal('agent'), isAnswering: z.boolean(), turnId: z.string().nullable() }),
  z.object({ kind: z.literal('collecting'), form: formSchema }),
  z.object({
    kind: z.literal('queue'),
    requestedAt: z.string(),
    reason: handoffReasonSchema,
    actionName: z.string(),
  }),
  /** A call to the shop's system is under way; its result is said by the agent. */
  z.object({ kind: z.literal('acting'), actionName: z.string(), since: z.string() }),
  z.object({ kind: z.literal('teammate'), teammateId: z.string(), name: z.string(), since: z.string() }),
  z.object({ kind: z.literal('resolved'), by: z.string(), at: z.string() }),
]);
export type FloorView = z.infer<typeof floorSchema>;

const headBase = { seq: z.number().int().nonnegative(), floor: floorSchema };

/** The state of a conversation apart from its items: small, sent whole with every batch, so it can never be half old. */
export const visitorHeadSchema = z.object({
  ...headBase,
  permitted: z.object({ requestPerson: refusalSchema, cancelRequest: refusalSchema }),
});
export const teammateHeadSchema = z.object({
  ...headBase,
  waitingSince: z.string().nullable(),
  permitted: z.object({
    takeOver: refusalSchema,
    reply: refusalSchema,
    handBack: refusalSchema,
    resolve: refusalSchema,
    reopen: refusalSchema,
  }),
});

/**
 * What happened after `from` up to and including `to`, and the head at `to`. A receiver at cursor c applies it when
 * from <= c < to (items are upserted by id, so an overlap is harmless); from > c is a gap: it asks again after c. A
 * snapshot is a batch from 0 holding the newest page, with `hasEarlier` where older items were left out.
 */
function batchOf<Head extends z.ZodType>(head: Head) {
  return z.object({
    conversationId: z.string(),
    from: z.number().int().nonnegative(),
    to: z.number().int().nonnegative(),
    items: z.array(timelineItemSchema),
    head,
    hasEarlier: z.boolean(),
  });
}
export const visitorBatchSchema = batchOf(visitorHeadSchema);
export const teammateBatchSchema = batchOf(teammateHeadSchema);
export type VisitorHead = z.infer<typeof visitorHeadSchema>;
export type TeammateHead = z.infer<typeof teammateHeadSchema>;
export type VisitorBatch = z.infer<typeof visitorBatchSchema>;
export type TeammateBatch = z.infer<typeof teammateBatchSchema>;

/** What a command answers: the log's head after it, so that a sender notices a gap, and the batch it made. */
export const visitorReceiptSchema = z.object({ seq: z.number().int(), batch: visitorBatchSchema });
export const teammateReceiptSchema = z.object({ seq: z.number().int(), batch: teammateBatchSchema });
export type VisitorReceipt = z.infer<typeof visitorReceiptSchema>;
export type TeammateReceipt = z.infer<typeof teammateReceiptSchema>;
