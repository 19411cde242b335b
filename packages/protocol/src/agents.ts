import { z } from 'zod';
import { wireLimits } from './limits.ts';
import { voiceSchema } from './models.ts';

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
  expertButtonText: z.string(),
  /** Origins of the pages that may embed the widget; empty means any. */
  allowedOrigins: z.array(z.string()),
  /** Where the widget was last seen, and when; null until it is installed. */
  lastSeenOrigin: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  voice: voiceSchema,
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
    expertButtonText: z.string().trim().min(1).max(40),
    voice: voiceSchema,
    allowedOrigins: z
      .array(z.url({ protocol: /^https?$/u, error: 'Write an origin such as https://shop.example' }).max(300))
      .max(50),
  })
  .partial();
export type UpdateAgentRequest = z.infer<typeof updateAgentRequestSchema>;
