import { z } from 'zod';
import { fieldSchema } from './fields.ts';
import { wireLimits } from './limits.ts';

const name = z.string().trim().min(1, 'Give it a name').max(wireLimits.maxNameChars);

export const agentSchema = z.object({
  id: z.string(),
  name,
  greeting: z.string(),
  accentColor: z.string(),
  starterQuestions: z.array(z.string()),
  /** The Shared inbox toggle: whether conversations may be handed to people at all. */
  isHandoffAllowed: z.boolean(),
  /** Where shoppers may write when no person is to be had. */
  fallbackEmail: z.string().nullable(),
  /** Name of the built-in way to a person; renamed, never removed. */
  builtInActionName: z.string(),
  /** Said once a person has been asked for through the built-in way. */
  builtInFollowUp: z.string(),
  expertButtonText: z.string(),
  /** Origins of the pages that may embed the widget; empty means any. */
  allowedOrigins: z.array(z.string()),
  /** Where the widget was last seen, and when; null until it is installed. */
  lastSeenOrigin: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
  /** How much it has learned. */
  trainedDocuments: z.number().int(),
  passages: z.number().int(),
});
export type Agent = z.infer<typeof agentSchema>;
export const agentListSchema = z.object({ agents: z.array(agentSchema) });
export const createAgentRequestSchema = z.object({ name });
export const updateAgentRequestSchema = z
  .object({
    name,
    greeting: z.string().trim().min(1, 'Say something to open with').max(500),
    accentColor: z.string().regex(/^#[0-9a-f]{6}$/iu, 'Write the colour as #rrggbb'),
    starterQuestions: z.array(z.string().trim().min(1).max(120)).max(6),
    isHandoffAllowed: z.boolean(),
    fallbackEmail: z.email('That is not an email address').nullable(),
    builtInActionName: name,
    builtInFollowUp: z.string().trim().min(1).max(500),
    expertButtonText: z.string().trim().min(1).max(40),
    allowedOrigins: z
      .array(z.url({ protocol: /^https?$/u, error: 'Write an origin such as https://shop.example' }).max(300))
      .max(50),
  })
  .partial();
export type UpdateAgentRequest = z.infer<typeof updateAgentRequestSchema>;

export const sourceSchema = z.object({
  id: z.string(),
  agentId: z.string(),
  kind: z.enum(['website', 'file', 'text']),
  /** Address, file name or title. */
  name: z.string(),
  status: z.enum(['pending', 'processing', 'trained', 'failed']),
  /** With `failed`: what went wrong and what to do about it. */
  failure: z.object({ reason: z.string(), remedy: z.string() }).nullable(),
  documents: z.number().int(),
  passages: z.number().int(),
  /** Pages that could not be read although the source as a whole was. */
  problems: z.array(z.object({ url: z.string(), reason: z.string(), remedy: z.string() })),
  createdAt: z.string(),
  trainedAt: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
export const sourceListSchema = z.object({ sources: z.array(sourceSchema) });
/** Files go as multipart/form-data (field `file`) to `…/sources/files`. */
export const createSourceRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('website'),
    url: z.string().trim().min(1, 'Paste the address of your site').max(wireLimits.maxUrlChars),
  }),
  z.object({
    kind: z.literal('text'),
    title: name,
    text: z.string().trim().min(1, 'Write what the agent should know').max(wireLimits.maxTextSourceChars),
  }),
]);
export type CreateSourceRequest = z.infer<typeof createSourceRequestSchema>;

export const actionSchema = z.object({
  id: z.string(),
  agentId: z.string(),
  name,
  phrases: z.array(z.string()),
  logic: z.literal('request_handoff'),
  fields: z.array(fieldSchema),
  followUp: z.string(),
  isEnabled: z.boolean(),
  createdAt: z.string(),
});
export type Action = z.infer<typeof actionSchema>;
export const actionListSchema = z.object({ actions: z.array(actionSchema) });
export const saveActionRequestSchema = z.object({
  name,
  phrases: z.array(z.string().trim().min(1).max(wireLimits.maxPhraseChars)).max(wireLimits.maxPhrases),
  logic: z.literal('request_handoff'),
  fields: z
    .array(fieldSchema)
    .max(10)
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, {
      error: 'Two fields have the same key. Give each one its own',
    }),
  followUp: z.string().trim().max(500),
  isEnabled: z.boolean(),
});
export type SaveActionRequest = z.infer<typeof saveActionRequestSchema>;
