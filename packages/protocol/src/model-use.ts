import { z } from 'zod';

/** What language models took for one conversation, one line a model, the first that was asked on top. */
export const conversationModelUseSchema = z.object({
  models: z.array(
    z.object({
      /** As it was called then. */
      label: z.string(),
      /** Answers that were said. What it took to choose an action, or what was not said, is in the tokens alone. */
      answers: z.number().int(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
    }),
  ),
});
export type ConversationModelUse = z.infer<typeof conversationModelUseSchema>;
