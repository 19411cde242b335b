import { wireLimits } from '@chatref/protocol';

/** One to a line, as many as the server takes at once. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, wireLimits.maxMessageChars))
    .filter((line) => line !== '')
    .slice(0, wireLimits.maxLabSentences);
}
