import { z } from 'zod';
import { wireLimits } from './limits.ts';

const pattern = z
  .string()
  .trim()
  .max(200)
  .regex(/^(?:https?:\/\/[^\s/*]+)?\/\S*$/u, 'Write a path such as /checkout* or /builder/*');

/** Where and when a page of the shop shows a way into an action, by itself. */
export const pageRuleSchema = z.object({
  id: z.string().regex(/^[\w-]{6,40}$/u),
  isEnabled: z.boolean(),
  /** A floating button, or a card that says something first. */
  show: z.enum(['button', 'card']),
  /** On the button. */
  label: z.string().trim().min(1, 'Write what stands on the button').max(40),
  /** Above it, on a card. */
  text: z.string().trim().max(200),
  /** At least one matches the page's address; `*` stands for anything. */
  pages: z.array(pattern).min(1, 'Name at least one page').max(20),
  exceptPages: z.array(pattern).max(20),
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('after'), seconds: z.number().int().min(0).max(600) }),
    /** The pointer leaves towards the address bar; on a phone, scrolling back up fast. */
    z.object({ kind: z.literal('exit_intent') }),
  ]),
  isOncePerVisit: z.boolean(),
  hours: z.enum(['always', 'open', 'closed']),
  device: z.enum(['any', 'desktop', 'phone']),
});
export type PageRule = z.infer<typeof pageRuleSchema>;

/** `GET /w/agents/{id}/page-rules`: public, what the shop's pages need of the enabled rules. */
export const widgetRuleSchema = pageRuleSchema.omit({ isEnabled: true }).extend({ actionId: z.string() });
export type WidgetRule = z.infer<typeof widgetRuleSchema>;
export const widgetRulesSchema = z.object({
  rules: z.array(widgetRuleSchema).max(wireLimits.maxPageRules * 10),
  /** When the shop is open, from a day ago to a week ahead, as ISO instants; null: always. */
  openWindows: z.array(z.object({ from: z.string(), to: z.string() })).nullable(),
});
export type WidgetRules = z.infer<typeof widgetRulesSchema>;
