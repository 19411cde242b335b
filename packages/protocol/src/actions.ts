import { z } from 'zod';
import { fieldSchema } from './fields.ts';
import { wireLimits } from './limits.ts';
import { pageRuleSchema } from './page-rules.ts';

const name = z.string().trim().min(1, 'Give it a name').max(wireLimits.maxNameChars);
const said = z.string().trim().max(wireLimits.maxActionTextChars);
const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** What starts an action, apart from page rules: buttons and scripts may start each enabled one by its name. */
export const actionStartsSchema = z.object({
  /** As shoppers say it, in any language. */
  phrases: z.array(z.string().trim().min(1).max(wireLimits.maxPhraseChars)).max(wireLimits.maxPhrases),
  /** Any of these words in a message. */
  keywords: z.array(z.string().trim().min(2).max(wireLimits.maxPhraseChars)).max(wireLimits.maxPhrases),
  /** The agent chooses it by this description; without a model it is offered, with one it may be started. */
  choice: z
    .object({
      description: z.string().trim().min(1, 'Say when the agent should choose it').max(500),
      whenNot: z.string().trim().max(500),
    })
    .nullable(),
  /** So many questions in a row that the content did not answer. */
  unansweredInRow: z.number().int().min(1).max(5).nullable(),
  /** Anger at the answers: offers the action under the answer, or starts it. */
  frustration: z.enum(['offer', 'start']).nullable(),
  /** A thumbs down under an answer. */
  lowRating: z.boolean(),
});
export type ActionStarts = z.infer<typeof actionStartsSchema>;

export const headerSchema = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/u, 'That is not the name of a header'),
  /** A secret one is never sent back: null keeps what is stored. */
  value: z.string().max(2000).nullable(),
  isSecret: z.boolean(),
});

/** A call to the shop's own system. Address, headers and body are templates: `{{fields.order_number}}`. */
export const apiCallSchema = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: z.string().trim().min(1, 'Give the address to call').max(wireLimits.maxUrlChars),
  headers: z.array(headerSchema).max(20),
  body: z.object({ kind: z.enum(['none', 'json', 'form', 'text']), template: z.string().max(10_000) }),
  timeoutSeconds: z.number().int().min(1).max(20),
  /** It changes something: the visitor is asked first. */
  hasEffect: z.boolean(),
  /** The question, a template; only with `hasEffect`. */
  confirmText: said,
  /** A template over the answer's JSON: `Your order {{reply.id}} is {{reply.status}}`. Empty: nothing is said but the follow-up. */
  replyText: said,
  /** Said when the call fails. */
  errorText: said,
  /** Who may see the reply: anyone; whoever gives a value that equals one in it; a visitor whose identity the shop has proven. */
  reveal: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('anyone') }),
    z.object({
      kind: z.literal('match'),
      fieldKey: z.string().min(1),
      path: z.string().trim().min(1).max(200),
    }),
    z.object({ kind: z.literal('verified') }),
  ]),
});
export type ApiCall = z.infer<typeof apiCallSchema>;

export const actionLogicSchema = z.discriminatedUnion('kind', [
  /** `teamId` null: anyone. */
  z.object({ kind: z.literal('request_handoff'), teamId: z.string().nullable() }),
  z.object({ kind: z.literal('call_api'), call: apiCallSchema }),
  /** A template, as the agent's own words. */
  z.object({ kind: z.literal('send_message'), text: said.min(1, 'Write what the visitor gets to read') }),
  /** Keeps what the fields gave, and thanks with the follow-up. */
  z.object({ kind: z.literal('collect_details') }),
]);
export type ActionLogic = z.infer<typeof actionLogicSchema>;

/** What is said afterwards. Empty: the built-in words. `labels` are field labels by key, for another language. */
export const actionTextsSchema = z.object({ followUp: said, followUpClosed: said });
export const actionTranslationSchema = actionTextsSchema.extend({
  /** Two-letter code. */
  language: z.string().regex(/^[a-z]{2}$/u, 'Choose a language'),
  labels: z.record(z.string(), z.string().trim().max(wireLimits.maxNameChars)),
});
export type ActionTranslation = z.infer<typeof actionTranslationSchema>;

const settings = {
  name,
  isEnabled: z.boolean(),
  starts: actionStartsSchema,
  pageRules: z.array(pageRuleSchema).max(wireLimits.maxPageRules),
  fields: z
    .array(fieldSchema)
    .max(wireLimits.maxFields)
    .refine((fields) => unique(fields.map(({ key }) => key)), {
      error: 'Two fields have the same key. Give each one its own',
    }),
  /** One small form, or one question after the other. */
  ask: z.enum(['form', 'one_by_one']),
  /** A visitor who is quiet for so long: it goes on with what was given. */
  limitSeconds: z.number().int().min(30).max(1800),
  logic: actionLogicSchema,
  texts: actionTextsSchema,
  translations: z.array(actionTranslationSchema).max(20),
};
export const saveActionRequestSchema = z
  .object(settings)
  .refine(({ translations }) => unique(translations.map(({ language }) => language)), {
    error: 'A language stands twice. Keep one of them',
    path: ['translations'],
  });
export type SaveActionRequest = z.infer<typeof saveActionRequestSchema>;

export const actionSchema = z.object({
  ...settings,
  id: z.string(),
  agentId: z.string(),
  /** The way to a person that every agent has: renamed and refined, never removed or switched off. */
  isBuiltIn: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Kept sentences that no longer do what they did; see the trigger lab. */
  brokenTests: z.number().int(),
});
export type Action = z.infer<typeof actionSchema>;

/** In the order that decides when several match; the built-in one is the last that hands off. */
export const actionListSchema = z.object({
  actions: z.array(actionSchema),
  /** Deleted within the last 30 days: can be restored. */
  deleted: z.array(z.object({ id: z.string(), name: z.string(), deletedAt: z.string() })),
});
/** `PUT …/actions/order` */
export const actionOrderRequestSchema = z.object({
  actionIds: z.array(z.string()).max(wireLimits.maxActions),
});

/** A sentence kept as a test of an action. `isHolding` is worked out anew each time it is read. */
export const actionTestSchema = z.object({
  id: z.string(),
  actionId: z.string(),
  text: z.string(),
  /** Whether the sentence is to start the action, or must not. */
  shouldFire: z.boolean(),
  isHolding: z.boolean(),
});
export type ActionTest = z.infer<typeof actionTestSchema>;
export const actionTestListSchema = z.object({ tests: z.array(actionTestSchema) });
export const keepActionTestRequestSchema = z.object({
  text: z.string().trim().min(1).max(wireLimits.maxMessageChars),
  shouldFire: z.boolean(),
});

/** `POST …/actions/check-value`: whether a visitor could type this into that field. */
export const checkValueRequestSchema = z.object({
  field: fieldSchema,
  value: z.string().max(wireLimits.maxMessageChars),
});
/** `value` as it would be kept; `problem` says why it is refused: a FieldProblem of the domain. */
export const checkedValueSchema = z.object({ value: z.string().nullable(), problem: z.string().nullable() });
export type CheckedValue = z.infer<typeof checkedValueSchema>;

/** One line of who changed what. */
export const auditLineSchema = z.object({
  id: z.string(),
  at: z.string(),
  /** The teammate's name as it was then. */
  by: z.string(),
  what: z.enum(['created', 'changed', 'enabled', 'disabled', 'deleted', 'restored', 'moved']),
  /** Names of the settings that changed, never their secrets. */
  changes: z.array(z.object({ setting: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type AuditLine = z.infer<typeof auditLineSchema>;
export const auditListSchema = z.object({ lines: z.array(auditLineSchema) });

/** One run of a call, with everything that went out and came back; secrets are masked. */
export const actionRunSchema = z.object({
  id: z.string(),
  actionId: z.string(),
  actionName: z.string(),
  conversationId: z.string().nullable(),
  origin: z.enum(['visitor', 'try', 'again']),
  /** `dead`: out of tries; it can be run again by hand. `stopped`: somebody took the floor before it ended. */
  status: z.enum(['running', 'done', 'failed', 'dead', 'stopped']),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  attempts: z.array(
    z.object({
      at: z.string(),
      tookMs: z.number(),
      request: z.object({
        method: z.string(),
        url: z.string(),
        headers: z.array(z.tuple([z.string(), z.string()])),
        body: z.string().nullable(),
      }),
      /** What came back, shortened; null when nothing did. */
      response: z.object({ status: z.number().int(), body: z.string() }).nullable(),
      /** Why it failed and what to do, in plain words; null when it went well. */
      problem: z.string().nullable(),
    }),
  ),
  /** What the visitor was told, or would have been. */
  said: z.string().nullable(),
});
export type ActionRun = z.infer<typeof actionRunSchema>;
export const actionRunListSchema = z.object({ runs: z.array(actionRunSchema), next: z.string().nullable() });
/** `POST …/actions/try`: the call as it stands in the editor, with sample values. */
export const tryActionRequestSchema = z.object({
  actionId: z.string().nullable(),
  call: apiCallSchema,
  fields: z.record(z.string(), z.string().max(200)),
  /** What the action asks for, as it stands in the editor; absent: as it was saved. */
  asked: z.array(fieldSchema).max(wireLimits.maxFields).optional(),
});
export type TryActionRequest = z.infer<typeof tryActionRequestSchema>;
