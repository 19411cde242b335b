import { callLimits } from './limits.ts';

/** Something of a reply as a visitor reads it; null where it is nothing that can be read out, such as an object. */
export function plainText(value: unknown, language = 'en'): string | null {
  if (Array.isArray(value)) return plainList(value, language);
  if (typeof value === 'boolean') return (value ? yes : no).get(language) ?? (value ? 'yes' : 'no');
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = shorten(tidy(withoutMarkup(value.slice(0, maxRead))), callLimits.maxShownChars);
  return text === '' ? null : (plainDate(text, language) ?? text);
}

/** Before anything is searched in it: what is longer is not read out whole anyway. */
const maxRead = 10 * callLimits.maxShownChars;

function plainList(values: readonly unknown[], language: string): string | null {
  const texts = values.flatMap((value) => (Array.isArray(value) ? [] : (plainText(value, language) ?? [])));
  const shown = texts.slice(0, callLimits.maxShownItems).join(', ');
  if (shown === '') return null;
  return texts.length > callLimits.maxShownItems ? `${shown}, …` : shown;
}

export function shorten(text: string, maxChars: number): string {
  return text.length <= maxChars
    ? text
    : `${text
        .slice(0, maxChars - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Tags go, with all of what a browser would not show; their sense stays. */
function withoutMarkup(text: string): string {
  if (!/[<&]/u.test(text)) return text;
  return text
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<(?:br|\/p|\/li|\/div)\b[^<>]{0,500}>/giu, '\n')
    .replace(/<[!/a-z][^<>]{0,500}>/giu, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/giu, entity);
}

function entity(written: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (Number.isInteger(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return entities.get(name?.toLowerCase() ?? '') ?? written;
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['euro', '€'],
]);

/** Without what is not seen: control characters, and those that turn the direction of the text around them. */
function tidy(text: string): string {
  return (
    text
      .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n\s*/gu, '\n')
      // An address in a value is shown as it is: no words of somebody else's stand for it.
      .replaceAll('](', '] (')
      .toWellFormed()
      .trim()
  );
}

const isoDate = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/u;

/** `2026-11-24T09:30:00+01:00` as "24 November 2026, 09:30": the shop's own time of day, as its system wrote it. */
function plainDate(text: string, language: string): string | null {
  const [, day, time, zone] = isoDate.exec(text) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(at);
  if (time === undefined) return date;
  return zone === 'Z' ? `${date}, ${time} UTC` : `${date}, ${time}`;
}

const yes = new Map([
  ['de', 'ja'],
  ['es', 'sí'],
  ['fr', 'oui'],
  ['it', 'sì'],
  ['pt', 'sim'],
  ['nl', 'ja'],
]);
const no = new Map([
  ['de', 'nein'],
  ['es', 'no'],
  ['fr', 'non'],
  ['it', 'no'],
  ['pt', 'não'],
  ['nl', 'nee'],
]);
