import { z } from 'zod';

export const synonymLimits = { maxGroups: 200, minWords: 2, maxWords: 10, maxChars: 60 } as const;

const { minWords, maxWords, maxChars, maxGroups } = synonymLimits;

/** Words or phrases that the owner calls the same. */
export const synonymGroupSchema = z
  .array(
    z
      .string()
      .trim()
      .min(1, 'Write a word, or leave it out.')
      .max(maxChars, `Keep a word or phrase to ${maxChars} characters.`),
  )
  .min(minWords, `A group needs at least ${minWords} words.`)
  .max(maxWords, `Keep a group to ${maxWords} words, or make two of it.`)
  .refine(areDistinct, 'The same word stands there twice. Remove one of them.');

/** `PUT …/synonyms` takes the place of all groups; `GET` and `PUT` answer with them. */
export const synonymsSchema = z.object({
  groups: z.array(synonymGroupSchema).max(maxGroups, `Keep at most ${maxGroups} groups.`),
});
export type Synonyms = z.infer<typeof synonymsSchema>;

function areDistinct(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.toLowerCase())).size === words.length;
}
