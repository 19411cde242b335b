import { z } from 'zod';
import { wireLimits } from './limits.ts';

export const modelProviderSchema = z.enum(['openai-compatible', 'anthropic', 'google']);
export type ModelProvider = z.infer<typeof modelProviderSchema>;

const settings = {
  /** What the team calls it. */
  label: z.string().trim().min(1, 'Give it a name of your own').max(wireLimits.maxNameChars),
  provider: modelProviderSchema,
  /** As its provider spells it. */
  name: z.string().trim().min(1, 'Give the model as its provider spells it').max(200),
  /** Null: the provider's own address. */
  baseUrl: z
    .url({ protocol: /^https?$/u, error: 'Write an address such as https://models.example/v1' })
    .max(wireLimits.maxUrlChars)
    .nullable(),
  isEnabled: z.boolean(),
};
const withKey = {
  ...settings,
  /** Never sent back: null keeps the stored one, an empty text takes it away. */
  apiKey: z
    .string()
    .trim()
    .max(500)
    // What no header can hold would be repeated by the error about it.
    .regex(/^[\x21-\x7e]*$/u, 'Copy the key again: it holds a space or a sign that no key has')
    .nullable(),
};

/** Why a model that writes no answer is not to blame: what is missing is said beside its field. */
export const saveModelRequestSchema = z
  .object(withKey)
  .refine(({ provider, baseUrl }) => provider !== 'openai-compatible' || baseUrl !== null, {
    error: 'Give the address of the server',
    path: ['baseUrl'],
  });
export type SaveModelRequest = z.infer<typeof saveModelRequestSchema>;

export const modelSchema = z.object({
  ...settings,
  /** Null: the one that whoever runs the server has set up for all; tried last, and not changed here. */
  id: z.string().nullable(),
  hasKey: z.boolean(),
  /** How it went the last time; null before the first. */
  lastUse: z
    .object({
      at: z.string(),
      outcome: z.enum(['used', 'declined', 'refused', 'failed']),
      problem: z.string().nullable(),
    })
    .nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const modelUsageSchema = z.object({
  /** Since the first of this month, UTC. */
  answers: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Once it is used up answers are quoted until the next month; null: no bound. */
  monthlyTokens: z.number().int().positive().nullable(),
});
export const modelListSchema = z.object({
  /** In the order in which they are tried. */
  models: z.array(modelSchema),
  usage: modelUsageSchema,
});
export type ModelList = z.infer<typeof modelListSchema>;
export const modelOrderRequestSchema = z.object({ modelIds: z.array(z.string()).max(20) });
export const modelBudgetRequestSchema = modelUsageSchema.pick({ monthlyTokens: true });

/** `POST …/models/try`: the model as it stands in the form; `modelId` says whose stored key to use where none is typed. */
export const tryModelRequestSchema = z.object({
  modelId: z.string().nullable(),
  model: saveModelRequestSchema,
});
export const modelTrialSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('works'),
    /** What it answered. */
    text: z.string(),
    firstWordMs: z.number().int(),
    tookMs: z.number().int(),
  }),
  /** What went wrong and what to do, in plain words. */
  z.object({ kind: z.literal('failed'), problem: z.string(), remedy: z.string() }),
]);
export type ModelTrial = z.infer<typeof modelTrialSchema>;

export const toneSchema = z.enum(['friendly', 'plain', 'formal']);
export type Tone = z.infer<typeof toneSchema>;
/** How the agent speaks when a model writes. Topics hold also without one. */
export const voiceSchema = z.object({
  tone: toneSchema,
  instructions: z.string().trim().max(2000),
  forbiddenTopics: z.array(z.string().trim().min(2).max(80)).max(30),
});
export type Voice = z.infer<typeof voiceSchema>;
