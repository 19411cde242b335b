import { z } from 'zod';

const itemBase = {
  /** Unique in the conversation; a later version of the item has the same id and replaces it. */
  id: z.string(),
  /** Place in the conversation: items are ordered by it. */
  seq: z.number().int().positive(),
  /** ISO instant. */
  at: z.string(),
};

/** Who speaks. The agent is always the AI; a teammate always a person. */
export const authorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('agent'), name: z.string() }),
  z.object({ kind: z.literal('teammate'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('system') }),
]);
export type Author = z.infer<typeof authorSchema>;

/** A product as its shop gives it, to be shown beside an answer that quotes its row. */
export const productCardSchema = z.object({
  name: z.string(),
  /** As the shop writes it, with its currency. */
  price: z.string().nullable(),
  /** What it cost before, where it is reduced. */
  listPrice: z.string().nullable(),
  availability: z.enum(['in_stock', 'out_of_stock', 'preorder', 'backorder', 'discontinued']).nullable(),
  image: z.string().nullable(),
  url: z.string().nullable(),
});
export type ProductCard = z.infer<typeof productCardSchema>;

/** Where an answer comes from; `n` is the number that the text cites as [n], where it does. */
export const citationSchema = z.object({
  n: z.number().int().positive(),
  title: z.string(),
  url: z.string().nullable(),
  heading: z.string().nullable(),
  /** Page of a paged file. */
  page: z.number().int().nullable(),
  product: productCardSchema.optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const messageItemSchema = z.object({
  kind: z.literal('message'),
  ...itemBase,
  author: authorSchema,
  text: z.string(),
  /** The sender's own id, so that a message shown at once is recognised when it comes back. */
  clientId: z.string().nullable(),
  citations: z.array(citationSchema),
  outcome: z.enum(['answered', 'maybe', 'not_found', 'small_talk']).nullable(),
  /** A button to a person belongs under this message. */
  offersPerson: z.boolean(),
  /** A button that starts this action belongs under it. */
  offersAction: z.object({ actionId: z.string(), name: z.string() }).nullable(),
});

/** Seen by teammates only. */
export const noteItemSchema = z.object({
  kind: z.literal('note'),
  ...itemBase,
  author: authorSchema,
  text: z.string(),
});

export const handoffReasonSchema = z.enum([
  'asked',
  'button',
  'page_rule',
  'agent_choice',
  'agent_could_not_answer',
  'policy',
  'teammate',
]);
export type HandoffReason = z.infer<typeof handoffReasonSchema>;

/** Something that happened between the messages. Names are resolved by the server; texts are the reader's own. */
export const markerItemSchema = z.object({
  kind: z.literal('marker'),
  ...itemBase,
  marker: z.enum([
    'handoff_requested',
    'request_cancelled',
    'taken_over',
    'handed_back',
    'resolved',
    'reopened',
    'form_opened',
    'field_given',
    'field_skipped',
    'field_unfit',
    'field_missed',
    'form_closed',
    'action_started',
    'action_done',
    'action_failed',
    'rated_up',
    'rated_down',
  ]),
  /** Who did it: a teammate's name, or null for the visitor or the system. */
  by: z.string().nullable(),
  reason: handoffReasonSchema.nullable(),
  /** The action's name, or the field's label. */
  subject: z.string().nullable(),
  /** A field's value, or the note at a handback; for teammates only, else null. */
  detail: z.string().nullable(),
});

export const timelineItemSchema = z.discriminatedUnion('kind', [
  messageItemSchema,
  noteItemSchema,
  markerItemSchema,
]);
export type TimelineItem = z.infer<typeof timelineItemSchema>;
export type MessageItem = z.infer<typeof messageItemSchema>;
export type NoteItem = z.infer<typeof noteItemSchema>;
export type MarkerItem = z.infer<typeof markerItemSchema>;

/** Older items, newest last. */
export const historyPageSchema = z.object({ items: z.array(timelineItemSchema), hasEarlier: z.boolean() });
export type HistoryPage = z.infer<typeof historyPageSchema>;
