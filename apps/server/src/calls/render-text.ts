import { callLimits } from './limits.ts';
import { plainText, shorten } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import type { TemplateValues } from './template-values.ts';
import { readPath } from './value-path.ts';

export type RenderedText = {
  readonly text: string;
  /** Paths, as written, that have neither a value nor words instead. */
  readonly missing: readonly string[];
};

/** A template that a visitor reads, in words: a confirmation, a message, a reply. */
export function renderText(template: string, values: TemplateValues, language = 'en'): RenderedText {
  const read = readTemplate(template);
  // It is checked when it is saved; one that is broken all the same is not shown with its braces.
  if (read.kind === 'bad') return { text: '', missing: [template] };
  const missing: string[] = [];
  const texts = read.parts.map((part) => {
    if (part.kind === 'text') return part.text;
    const value = plainText(readPath(values, part.path), language) ?? part.fallback;
    if (value === null) missing.push(part.written);
    return value ?? '';
  });
  const text = missing.length === 0 ? texts.join('') : closeGaps(texts.join(''));
  return { text: shorten(text.trim(), callLimits.maxSaidChars), missing };
}

/** "Thanks !" where a name was to stand reads "Thanks!". */
function closeGaps(text: string): string {
  return text.replace(/[^\S\n]+(?=[\s.,!?]|$)/gu, '');
}
