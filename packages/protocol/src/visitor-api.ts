import { z } from 'zod';
import { visitorBatchSchema } from './batch.ts';
import { clientIdSchema } from './inbox.ts';
import { wireLimits } from './limits.ts';

/** What the widget needs to know of its agent before anybody has said a word. Public. */
export const widgetConfigSchema = z.object({
  agentId: z.string(),
  name: z.string(),
  shopName: z.string(),
  greeting: z.string(),
  accentColor: z.string(),
  starterQuestions: z.array(z.string()),
  canHandOff: z.boolean(),
  expertButtonText: z.string(),
  /** Whether the page's script has rules to fetch. */
  hasPageRules: z.boolean(),
});
export type WidgetConfig = z.infer<typeof widgetConfigSchema>;

/** The page the visitor is on, as their browser tells it: untrusted, shown to teammates only. */
export const visitSchema = z.object({
  pageUrl: z.string().max(wireLimits.maxUrlChars).nullable(),
  pageTitle: z.string().max(300).nullable(),
  referrer: z.string().max(wireLimits.maxUrlChars).nullable(),
  language: z.string().max(35).nullable(),
  timeZone: z.string().max(64).nullable(),
});
export type Visit = z.infer<typeof visitSchema>;

/** `POST /w/sessions`: starts a visitor's session, or renews the one whose token is sent along. */
export const sessionRequestSchema = z.object({
  agentId: z.string(),
  /** Origin of the page that embeds the widget. */
  origin: z.string().max(300),
  visit: visitSchema,
  /**
   * The browser's own id of this beginning, unguessable, kept until there is a token: a repeat, or another tab, meets the
   * same visitor. Good for a day.
   */
  beginId: z
    .string()
    .regex(/^[\w-]{22,64}$/, 'Use 22 to 64 letters, digits, - or _.')
    .nullish(),
});
export const sessionResponseSchema = z.object({
  /** Sent back as `Authorization: Bearer …`; never in an address. */
  token: z.string(),
  expiresAt: z.string(),
  visitorId: z.string(),
  config: widgetConfigSchema,
  /** The conversation to go on with, as a snapshot, or null before the first message. */
  conversation: visitorBatchSchema.nullable(),
});
export type SessionResponse = z.infer<typeof sessionResponseSchema>;

/** `POST /w/messages`: the first message starts the conversation; `conversationId` null asks for that. */
export const visitorMessageRequestSchema = z.object({
  conversationId: z.string().nullable(),
  clientId: clientIdSchema,
  text: z.string(),
  visit: visitSchema.optional(),
});
/** `POST /w/actions`: by button, page rule or script. `action` is an action's name or id, or null for the built-in one. */
export const triggerRequestSchema = z.object({
  conversationId: z.string().nullable(),
  action: z.string().max(wireLimits.maxNameChars).nullable(),
  by: z.enum(['button', 'page_rule', 'script', 'offer']).optional(),
  fields: z.record(z.string(), z.string().max(200)).optional(),
  visit: visitSchema.optional(),
});
/** `POST /w/conversations/{id}/fields` */
export const giveFieldsRequestSchema = z.object({
  collectionId: z.string(),
  values: z.record(z.string(), z.string().max(1000)),
  skipped: z.array(z.string()).max(20),
});
/** `POST /w/conversations/{id}/consent`: the answer to "Shall I do this?". */
export const consentRequestSchema = z.object({
  collectionId: z.string(),
  consent: z.enum(['yes', 'no']),
  /** `seq` of the head that the visitor saw when they pressed: a Yes to an older question is asked again. */
  seenSeq: z.number().int().nonnegative().optional(),
});
/** `POST /w/conversations/{id}/ratings`: thumbs up or down under an answer. */
export const ratingRequestSchema = z.object({ messageId: z.string(), rating: z.enum(['up', 'down']) });
/** `GET /w/conversations/{id}/waiting`: only what is known from real data; asked for while a person is waited for. */
export const waitingSchema = z.object({
  /** 1 is next. */
  position: z.number().int().nullable(),
  usualWaitSeconds: z.number().int().nullable(),
  isOpen: z.boolean(),
  /** When the shop opens next; null while it is open, or where no hours are set. */
  opensAt: z.string().nullable(),
  /** The shop's own zone, for visitors whose browser tells none. */
  timeZone: z.string(),
});
export type Waiting = z.infer<typeof waitingSchema>;
/** `POST /w/conversations/{id}/fields/close`: go on to a person without the form. */
export const closeFormRequestSchema = z.object({ collectionId: z.string() });
