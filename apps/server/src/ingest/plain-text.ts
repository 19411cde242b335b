import { load } from 'cheerio';
import { cleanLines } from './clean-text.ts';

/** The words of what may be written in HTML, as descriptions in feeds and JSON-LD are. */
export function plainText(text: string): string {
  if (!/[<&]/u.test(text)) return cleanLines(text);
  const $ = load(text.replace(/<(br|\/p|\/li|\/h[1-6]|\/div)\b[^>]*>/giu, '$&\n'));
  $('script, style').remove();
  return cleanLines($.root().text());
}
