import { z } from 'zod';

/** `GET …/actions/{id}/signing-secret`, and `POST` for another one: what the action's calls are signed with. */
export const signingSecretSchema = z.object({
  /** As Standard Webhooks writes it. */
  secret: z.string(),
  /** Both secrets sign until then; null where none was exchanged lately. */
  formerUntil: z.string().nullable(),
});
export type SigningSecret = z.infer<typeof signingSecretSchema>;
