import { callLimits } from './limits.ts';
import { parsePath, type ValuePath } from './value-path.ts';

/** A place for a value: `{{reply.status}}`, or `{{reply.status|unknown}}` with words for when there is none. */
export type Placeholder = {
  readonly kind: 'value';
  readonly path: ValuePath;
  readonly fallback: string | null;
  /** As the owner wrote the path. */
  readonly written: string;
};
export type TemplatePart = { readonly kind: 'text'; readonly text: string } | Placeholder;
export type Template =
  | { readonly kind: 'ok'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'bad'; readonly problem: string };

/**
 * Text with places for values in it. There is no code in a template, and what a value holds is never read as one: each
 * template is read once, before any value is known.
 */
export function readTemplate(template: string): Template {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (let places = 0; ; places++) {
    const open = template.indexOf('{{', at);
    if (open === -1) return { kind: 'ok', parts: withText(parts, template.slice(at)) };
    if (places === callLimits.maxPlaceholders) return bad(`It has more than ${places} places for values.`);
    const close = template.indexOf('}}', open);
    if (close === -1) return bad(`${template.slice(open, open + 30)} is not closed. Write }} after it.`);
    const part = readPlaceholder(template.slice(open + 2, close));
    if (part === null) {
      return bad(`${template.slice(open, close + 2)} names no value. Write it like {{fields.order_number}}.`);
    }
    withText(parts, template.slice(at, open)).push(part);
    at = close + 2;
  }
}

function withText(parts: TemplatePart[], text: string): TemplatePart[] {
  if (text !== '') parts.push({ kind: 'text', text });
  return parts;
}

function readPlaceholder(inner: string): Placeholder | null {
  const bar = inner.indexOf('|');
  const written = (bar === -1 ? inner : inner.slice(0, bar)).trim();
  const path = parsePath(written);
  if (path === null) return null;
  return { kind: 'value', path, written, fallback: bar === -1 ? null : inner.slice(bar + 1).trim() };
}

function bad(problem: string): Template {
  return { kind: 'bad', problem };
}
