import { z } from 'zod';
import { wireLimits } from './limits.ts';

/** One thing an action asks of the visitor first. */
export const fieldSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/u, 'Use small letters, digits and underscores'),
  label: z.string().trim().min(1, 'Give the field a label').max(wireLimits.maxNameChars),
  type: z.enum(['text', 'email', 'phone', 'number', 'choice', 'date', 'order_number', 'sku']),
  isRequired: z.boolean(),
  options: z.array(z.string().trim().min(1).max(wireLimits.maxNameChars)).max(20).optional(),
  example: z.string().trim().max(40).optional(),
});
export type Field = z.infer<typeof fieldSchema>;

/** An open form as the visitor sees it. */
export const formSchema = z.object({
  collectionId: z.string(),
  actionName: z.string(),
  /** Whether a person is what it leads to. */
  isHandoff: z.boolean(),
  /** As one small form, or each open field asked for by a message of its own, the first open one now. */
  ask: z.enum(['form', 'one_by_one']),
  /** `confirm`: everything is there, and the visitor is asked by a message whether it shall be done. */
  stage: z.enum(['fields', 'confirm']),
  fields: z.array(
    fieldSchema.extend({
      state: z.enum(['open', 'given', 'skipped']),
      triesLeft: z.number().int(),
      /** Why the last try was refused, or null: a FieldProblem of the domain. */
      problem: z.string().nullable(),
      /** A value that is known already of this visitor, offered and not taken for granted. */
      suggestion: z.string().nullable(),
    }),
  ),
  deadlineAt: z.string(),
});
export type Form = z.infer<typeof formSchema>;

/** A value as the team sees it: who gave it, when and how. */
export const collectedSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  /** `page`: the page knew it; `known`: from an earlier conversation, accepted by the visitor. */
  how: z.enum(['form', 'message', 'page', 'known', 'correction']),
  at: z.string(),
});
export type Collected = z.infer<typeof collectedSchema>;
