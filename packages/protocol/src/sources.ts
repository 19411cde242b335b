import { z } from 'zod';
import { wireLimits } from './limits.ts';

/** Bounds of what an owner gives the agent to read. */
export const sourceLimits = {
  /** Pages of one site: when nothing is said, and at the most. */
  usualPages: 1000,
  maxPages: 5000,
  maxPatterns: 20,
  maxPatternChars: 200,
  /** Results of pages in one answer. */
  pageResults: 50,
  maxPairs: 500,
  maxQuestionChars: 300,
  maxAnswerChars: 5000,
  maxColumnNameChars: 100,
} as const;

const title = z.string().trim().min(1, 'Give it a name').max(wireLimits.maxNameChars);
const address = z
  .string()
  .trim()
  .min(1, 'Paste the address of your site')
  .max(wireLimits.maxUrlChars, 'That address is too long');

export const sourceKindSchema = z.enum(['website', 'file', 'text', 'qa', 'products']);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** How often something is fetched again by itself. */
export const refetchSchema = z.enum(['never', 'hourly', 'every_6_hours', 'daily', 'weekly']);
export type Refetch = z.infer<typeof refetchSchema>;

/** A path such as `/blog/` or one with stars such as `/products/*-used`; what comes after the host, query included. */
const patternSchema = z
  .string()
  .trim()
  .min(1)
  .max(sourceLimits.maxPatternChars, 'That pattern is too long')
  .regex(/^[/*]/u, 'Begin a pattern with / or *, such as /blog/* or *?page=*');

export const siteSettingsSchema = z.object({
  /** Only pages that fit one of these are learned; empty means all. */
  include: z.array(patternSchema).max(sourceLimits.maxPatterns),
  /** Pages that fit one of these are not asked for. */
  exclude: z.array(patternSchema).max(sourceLimits.maxPatterns),
  maxPages: z
    .number()
    .int()
    .min(1, 'Allow at least one page')
    .max(sourceLimits.maxPages, `At most ${sourceLimits.maxPages} pages can be read`),
  refetch: refetchSchema,
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const usualSiteSettings: SiteSettings = {
  include: [],
  exclude: [],
  maxPages: sourceLimits.usualPages,
  refetch: 'daily',
};

const columnName = z.string().trim().min(1).max(sourceLimits.maxColumnNameChars);
/** Which column of a table holds what; one that is null, or not named at all, is looked for by its usual names. */
export const productColumnsSchema = z
  .object({
    id: columnName.nullable(),
    title: columnName.nullable(),
    description: columnName.nullable(),
    link: columnName.nullable(),
    image: columnName.nullable(),
    price: columnName.nullable(),
    salePrice: columnName.nullable(),
    availability: columnName.nullable(),
    brand: columnName.nullable(),
    sku: columnName.nullable(),
    variantOf: columnName.nullable(),
  })
  .partial();
export type ProductColumns = z.infer<typeof productColumnsSchema>;

export const productSettingsSchema = z.object({ refetch: refetchSchema, columns: productColumnsSchema });
export type ProductSettings = z.infer<typeof productSettingsSchema>;
export const usualProductSettings: ProductSettings = { refetch: 'daily', columns: {} };

export const questionAnswerSchema = z.object({
  question: z
    .string()
    .trim()
    .min(1, 'Write the question')
    .max(sourceLimits.maxQuestionChars, 'That question is too long'),
  answer: z
    .string()
    .trim()
    .min(1, 'Write the answer')
    .max(sourceLimits.maxAnswerChars, 'That answer is too long'),
});
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>;

/** How far a reading is, or how the last one went; in pages of a site, or products of a catalogue. */
export const readingProgressSchema = z.object({
  read: z.number().int(),
  unchanged: z.number().int(),
  /** Duplicates, and what robots.txt or the owner leaves out. */
  skipped: z.number().int(),
  failed: z.number().int(),
  vanished: z.number().int(),
  /** Known, and not looked at yet. */
  waiting: z.number().int(),
  /** What is being read at this moment. */
  currentUrl: z.string().nullable(),
  /** Why not everything that is known was read, in words; null when it was. */
  limit: z.string().nullable(),
  /** Somebody pressed Cancel. */
  isCancelled: z.boolean(),
  startedAt: z.string(),
});
export type ReadingProgress = z.infer<typeof readingProgressSchema>;

export const sourceSchema = z.object({
  id: z.string(),
  agentId: z.string(),
  kind: sourceKindSchema,
  /** Address, file name or title. */
  name: z.string(),
  status: z.enum(['pending', 'processing', 'trained', 'failed']),
  /** With `failed`: what went wrong and what to do about it. */
  failure: z.object({ reason: z.string(), remedy: z.string() }).nullable(),
  documents: z.number().int(),
  passages: z.number().int(),
  /** Parts that could not be read although the source as a whole was, such as rows; pages of a site have a list of their own. */
  problems: z.array(z.object({ url: z.string(), reason: z.string(), remedy: z.string() })),
  /** Of websites, else null. */
  site: siteSettingsSchema.nullable(),
  /** Of product catalogues, else null. */
  products: productSettingsSchema.nullable(),
  progress: readingProgressSchema.nullable(),
  createdAt: z.string(),
  /** When something new was last learned from it. */
  trainedAt: z.string().nullable(),
  /** When all of it was last looked at, whether or not something had changed. */
  checkedAt: z.string().nullable(),
  nextFetchAt: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
export const sourceListSchema = z.object({ sources: z.array(sourceSchema) });

const textBody = z
  .string()
  .trim()
  .min(1, 'Write what the agent should know')
  .max(wireLimits.maxTextSourceChars);
const pairs = z
  .array(questionAnswerSchema)
  .min(1, 'Add at least one question')
  .max(sourceLimits.maxPairs, `At most ${sourceLimits.maxPairs} questions fit into one list`);

/** Files go as multipart/form-data (field `file`) to `…/sources/files`; a catalogue as a file has `kind=products` beside it. */
export const createSourceRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('website'), url: address, settings: siteSettingsSchema.partial().optional() }),
  /** The text is Markdown: headings, lists and tables keep their sense. */
  z.object({ kind: z.literal('text'), title, text: textBody }),
  z.object({ kind: z.literal('qa'), title, pairs }),
  z.object({
    kind: z.literal('products'),
    url: address,
    settings: productSettingsSchema.partial().optional(),
  }),
]);
export type CreateSourceRequest = z.infer<typeof createSourceRequestSchema>;

/** `PATCH …/sources/{id}`: what an owner changes about one that is there. A change of what is read has it read again. */
export const updateSourceRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('website'), settings: siteSettingsSchema.partial() }),
  z.object({ kind: z.literal('text'), title, text: textBody }),
  z.object({ kind: z.literal('qa'), title, pairs }),
  z.object({ kind: z.literal('products'), settings: productSettingsSchema.partial() }),
]);
export type UpdateSourceRequest = z.infer<typeof updateSourceRequestSchema>;

/** `GET …/sources/{id}/content`: what was typed, to be edited. */
export const sourceContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), title: z.string(), text: z.string() }),
  z.object({ kind: z.literal('qa'), title: z.string(), pairs: z.array(questionAnswerSchema) }),
]);
export type SourceContent = z.infer<typeof sourceContentSchema>;

export const pageStateSchema = z.enum([
  'waiting',
  'read',
  'unchanged',
  'duplicate',
  'skipped',
  'failed',
  'vanished',
]);
export type PageState = z.infer<typeof pageStateSchema>;

export const sourcePageSchema = z.object({
  url: z.string(),
  state: pageStateSchema,
  title: z.string().nullable(),
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  /** The agent answers from it, as it was when it was last read. */
  isKnown: z.boolean(),
  at: z.string().nullable(),
});
export type SourcePage = z.infer<typeof sourcePageSchema>;

/** What a list of pages shows: those the agent knows, those that went wrong, and what was left out. */
export const pageFilterSchema = z.enum(['all', 'read', 'failed', 'skipped']);
export type PageFilter = z.infer<typeof pageFilterSchema>;

export const sourcePagesSchema = z.object({
  pages: z.array(sourcePageSchema),
  /** What to ask for after this; null at the end. */
  next: z.number().int().nullable(),
  counts: z.object({
    all: z.number().int(),
    read: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
  }),
});
export type SourcePages = z.infer<typeof sourcePagesSchema>;

/** `POST …/sources/{id}/pages/retry`: one page, or all that failed. */
export const retryPagesRequestSchema = z.object({ url: z.string().max(wireLimits.maxUrlChars).nullable() });
