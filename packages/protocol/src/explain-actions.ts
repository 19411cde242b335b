import { z } from 'zod';
import { actionStartsSchema } from './actions.ts';
import { wireLimits } from './limits.ts';

/** `POST …/actions/explain`: what each sentence would start, with the action as it stands in the editor, saved or not. */
export const explainActionsRequestSchema = z.object({
  sentences: z.array(z.string().max(wireLimits.maxMessageChars)).max(wireLimits.maxLabSentences),
  /** Stands in for the saved action of that id; `actionId` null: one that is not saved yet, before the built-in one. */
  draft: z
    .object({
      actionId: z.string().nullable(),
      name: z.string().max(wireLimits.maxNameChars),
      starts: actionStartsSchema,
      requestsHandoff: z.boolean(),
    })
    .nullable(),
});
export type ExplainActionsRequest = z.infer<typeof explainActionsRequestSchema>;

/** `actionId` null: the draft that is not saved yet. */
const actionRefSchema = z.object({ actionId: z.string().nullable(), name: z.string() });

/** A part of the sentence, in characters, and what it has to do with the verdict. */
export const sentenceMarkSchema = z.object({
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  /** `match`: these words start it. `near`: they are part of a phrase. `stop`: they keep it from starting. */
  look: z.enum(['match', 'near', 'stop', 'repair']),
  note: z.string(),
});
export type SentenceMark = z.infer<typeof sentenceMarkSchema>;

export const explainedSentenceSchema = z.object({
  text: z.string(),
  /** `fire` starts the action, `offer` puts its button under the agent's answer. */
  verdict: z.discriminatedUnion('kind', [
    actionRefSchema.extend({ kind: z.literal('fire') }),
    actionRefSchema.extend({ kind: z.literal('offer') }),
    z.object({ kind: z.literal('none') }),
  ]),
  /** Why, in plain words, the most telling first. */
  reasons: z.array(z.string()),
  marks: z.array(sentenceMarkSchema),
  /** Phrases that come close, and why they do not count. */
  near: z.array(actionRefSchema.extend({ phrase: z.string(), why: z.string() })),
  /** Other actions that would have started too, had this one not come first. */
  overlaps: z.array(actionRefSchema),
});
export type ExplainedSentence = z.infer<typeof explainedSentenceSchema>;
export const explainedActionsSchema = z.object({ sentences: z.array(explainedSentenceSchema) });
