import { detectLanguage } from './detect-language.ts';
import { termsOf } from './terms.ts';

/** Whether a question speaks of one of these topics: all the words of the topic stand in it, in whatever form. */
export function touchesTopic(question: string, topics: readonly string[]): boolean {
  if (topics.length === 0) return false;
  const language = detectLanguage(question) ?? 'en';
  const asked = new Set(termsOf(question, language));
  return topics.some((topic) => {
    const terms = termsOf(topic, language);
    return terms.length > 0 && terms.every((term) => asked.has(term));
  });
}
