import { callLimits } from './limits.ts';
import { type Placeholder, readTemplate } from './read-template.ts';
import type { TemplateValues } from './template-values.ts';
import { readPath } from './value-path.ts';

export type RenderedPart =
  | { readonly kind: 'ok'; readonly text: string }
  /** One sentence, for the team. */
  | { readonly kind: 'bad'; readonly problem: string };

/** Puts a template together; `place` is told the text so far, and writes a value so that it stays a value there. */
function renderPart(
  template: string,
  values: TemplateValues,
  place: (value: string | null, before: string, at: Placeholder) => RenderedPart,
): RenderedPart {
  const read = readTemplate(template);
  if (read.kind === 'bad') return read;
  let text = '';
  for (const part of read.parts) {
    const next = part.kind === 'text' ? part : place(valueAt(values, part), text, part);
    if (next.kind === 'bad') return next;
    text += next.text;
  }
  return { kind: 'ok', text };
}

/** Null where there is none: an empty value is none. */
function valueAt(values: TemplateValues, { path, fallback }: Placeholder): string | null {
  const value = readPath(values, path);
  const text = typeof value === 'string' ? value.trim().slice(0, callLimits.maxValueChars) : '';
  // Last, for a cut may go through the middle of a sign.
  return text === '' ? fallback : text.toWellFormed();
}

/** The address. A value is one part of it whatever it holds, and an address that lacks one is not called. */
export function renderUrl(template: string, values: TemplateValues): RenderedPart {
  const rendered = renderPart(template, values, (value, _before, { written }) =>
    value === null
      ? bad(
          `The address needs {{${written}}}, which is not known. Ask for it first, or write {{${written}|…}}.`,
        )
      : ok(encodeURIComponent(value)),
  );
  if (rendered.kind === 'bad') return rendered;
  if (rendered.text.length > callLimits.maxUrlChars) return bad('The address is too long with these values.');
  // A value such as ".." would climb out of its place, however it is written: addresses are tidied before they are sent.
  const steps = (rendered.text.split(/[?#]/u, 1)[0] ?? '').split('/').slice(3);
  const isClimbing = steps.some((part) => /^(?:\.|%2e){1,2}$/iu.test(part));
  return isClimbing ? bad('A value would lead to another address. It was not called.') : rendered;
}

/** JSON: within a string a value is more of that string; elsewhere a number, a string of its own, or null. */
export function renderJson(template: string, values: TemplateValues): RenderedPart {
  const rendered = renderPart(template, values, (value, before) => {
    if (endsInString(before)) return ok(JSON.stringify(value ?? '').slice(1, -1));
    return ok(value !== null && plainNumber.test(value) ? value : JSON.stringify(value));
  });
  if (rendered.kind === 'bad') return rendered;
  return isJson(rendered.text)
    ? bounded(rendered.text)
    : bad('The body is not JSON once its values stand in it.');
}

/** Few enough digits that nothing is lost by whoever reads it as a number. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u;

function endsInString(json: string): boolean {
  let isIn = false;
  for (let i = 0; i < json.length; i++) {
    if (json[i] === '"') isIn = !isIn;
    else if (json[i] === '\\' && isIn) i++;
  }
  return isIn;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `name={{fields.name}}&…`, as a page sends a form. */
export function renderForm(template: string, values: TemplateValues): RenderedPart {
  const rendered = renderPart(template, values, (value) =>
    ok(encodeURIComponent(value ?? '').replaceAll('%20', '+')),
  );
  return rendered.kind === 'bad' ? rendered : bounded(rendered.text);
}

export function renderPlain(template: string, values: TemplateValues): RenderedPart {
  const rendered = renderPart(template, values, (value) => ok(value ?? ''));
  return rendered.kind === 'bad' ? rendered : bounded(rendered.text);
}

/** A header's value: one line of plain characters; all others are written as `%E2%82%AC`. */
export function renderHeader(template: string, values: TemplateValues): RenderedPart {
  const rendered = renderPart(template, values, (value) => ok(value ?? ''));
  if (rendered.kind === 'bad') return rendered;
  const line = headerLine(rendered.text);
  return line.length > callLimits.maxHeaderChars ? bad('A header is too long with these values.') : ok(line);
}

export function headerLine(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f]+/gu, ' ')
    .toWellFormed()
    .replace(/[^\x20-\x7e]+/gu, encodeURIComponent)
    .trim();
}

function bounded(text: string): RenderedPart {
  return text.length > callLimits.maxBodyChars ? bad('The body is too long with these values.') : ok(text);
}

function ok(text: string): RenderedPart {
  return { kind: 'ok', text };
}

function bad(problem: string): RenderedPart {
  return { kind: 'bad', problem };
}
