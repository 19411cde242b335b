import { readFileSync } from 'node:fs';

/** An owner's trigger phrases: a JSON list of texts, an object that keeps them under `trig` or `phrases`, or one a line. */
export function readPhrases(file: string): string[] {
  const content = readFileSync(file, 'utf8').trim();
  const isJson = content.startsWith('[') || content.startsWith('{');
  const read: unknown = isJson ? JSON.parse(content) : content.split('\n').map((line) => line.trim());
  const listed = Array.isArray(read) ? read : (Object(read).trig ?? Object(read).phrases);
  const phrases = Array.isArray(listed) ? listed.filter((phrase) => phrase !== '') : [];
  const isList = phrases.length > 0 && phrases.every((phrase) => typeof phrase === 'string');
  if (isList) return phrases;
  throw new Error(
    `${file} must hold phrases: a JSON list like ["speak to a human"], an object with that list as "trig", or one a line.`,
  );
}
