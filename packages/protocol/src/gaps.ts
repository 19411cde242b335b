import { z } from 'zod';
import { questionAnswerSchema } from './sources.ts';

export const gapStatusSchema = z.enum(['open', 'answered', 'dismissed']);
export type GapStatus = z.infer<typeof gapStatusSchema>;

/** A question that the content did not answer. */
export const gapSchema = z.object({
  id: z.string(),
  /** As it was asked last. */
  question: z.string(),
  /** How often it was asked, in whatever words. */
  count: z.number().int(),
  /** `maybe`: sources were named, and nothing was asserted. */
  outcome: z.enum(['maybe', 'not_found']),
  status: gapStatusSchema,
  conversationId: z.string().nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
  /** What of the content comes nearest. */
  nearest: z.array(
    z.object({ title: z.string(), heading: z.string().nullable(), url: z.string().nullable() }),
  ),
});
export type Gap = z.infer<typeof gapSchema>;
export const gapListSchema = z.object({
  gaps: z.array(gapSchema),
  /** How many are open altogether. */
  open: z.number().int(),
});
export type GapList = z.infer<typeof gapListSchema>;
export const gapFilterSchema = z.object({ status: gapStatusSchema.default('open') });
export const changeGapRequestSchema = z.object({ status: z.enum(['open', 'dismissed']) });
/** `POST …/gaps/{id}/answer`: becomes a question and answer of the knowledge base. */
export const answerGapRequestSchema = questionAnswerSchema;
/** The source that it went into; once that is Trained, asking again shows that it helps. */
export const answeredGapSchema = z.object({ gap: gapSchema, sourceId: z.string() });
