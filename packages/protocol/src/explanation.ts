import { z } from 'zod';
import { wireLimits } from './limits.ts';

/** `POST …/agents/{id}/explain`: why the agent answers a question as it does. Nothing is said to anybody. */
export const explainRequestSchema = z.object({
  question: z.string().trim().min(1, 'Write a question').max(wireLimits.maxMessageChars),
  /** What the visitor asked before, oldest first: "and for left-handers?" leans on it. */
  earlier: z.array(z.string().max(wireLimits.maxMessageChars)).max(12),
});

export const explanationSchema = z.object({
  /** What the content was searched for: the question, made whole from those before it. */
  subject: z.string(),
  /** What comes before any answer; null when the content is asked. */
  before: z
    .discriminatedUnion('kind', [
      /** An action starts. */
      z.object({ kind: z.literal('action'), name: z.string(), by: z.string(), words: z.string().nullable() }),
      /** A greeting, thanks, a farewell, or who is speaking. */
      z.object({ kind: z.literal('small_talk') }),
      z.object({ kind: z.literal('closed_topic') }),
    ])
    .nullable(),
  /** Offered under the answer; null: nothing. */
  offers: z.string().nullable(),
  /** Words of the question that the content does not know, and what they were read as. */
  repaired: z.array(z.object({ from: z.string(), to: z.string() })),
  passages: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      heading: z.string().nullable(),
      url: z.string().nullable(),
      page: z.number().int().nullable(),
      text: z.string(),
      /** By words, by meaning (null without that half), and both joined. */
      lexical: z.number(),
      cosine: z.number().nullable(),
      score: z.number(),
      /** Whether the answer quotes it. */
      isQuoted: z.boolean(),
    }),
  ),
  /** How sure the content speaks of it, and the bars that it has to pass: for an answer, and for "this may help". */
  confidence: z.number(),
  threshold: z.number(),
  grey: z.number(),
  outcome: z.enum(['answered', 'maybe', 'not_found']),
  /** What it would say by quoting. */
  text: z.string(),
  /** What a model would be sent; null where none is set up. */
  prompt: z.object({ model: z.string(), system: z.string(), question: z.string() }).nullable(),
  steps: z.array(z.object({ name: z.enum(['trigger', 'read', 'search', 'decide']), ms: z.number() })),
});
export type Explanation = z.infer<typeof explanationSchema>;
