/** What is known of whoever typed a date. */
export type DateOptions = {
  /** As a browser tells it, such as `en-US`: settles which number is the month. */
  readonly language?: string | null;
  /** The visitor's own day, `2026-12-24`: without it "tomorrow" is not read. */
  readonly today?: string | null;
};

export type DateReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'ambiguous' | 'none' };

/**
 * Reads one date in the forms of the seven languages and gives it as `2026-12-24`. Two numbers that could both be the
 * month are settled by the visitor's language, and are `ambiguous` where it settles nothing.
 */
export function readDate(typed: string, options: DateOptions = {}): DateReading {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.,!]$/u, '');
  return (
    readIso(text) ??
    readNumbers(text, options) ??
    readNamed(text) ??
    readNear(text, options) ?? { kind: 'none' }
  );
}

function readIso(text: string): DateReading | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ?? [];
  return year && month && day ? toDate(Number(year), Number(month), Number(day)) : null;
}

function readNumbers(text: string, { language }: DateOptions): DateReading | null {
  const [, first, sign, second, years] = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/u.exec(text) ?? [];
  if (!first || !second || !years) return null;
  const [a, b] = [Number(first), Number(second)];
  const year = years.length === 2 ? 2000 + Number(years) : Number(years);
  const monthFirst = toDate(year, a, b);
  const dayFirst = toDate(year, b, a);
  if (sign === '.' || a === b || monthFirst.kind === 'none') return dayFirst;
  if (dayFirst.kind === 'none') return monthFirst;
  const order = orderOf(language);
  if (order === null) return { kind: 'ambiguous' };
  return order === 'month' ? monthFirst : dayFirst;
}

/** Plain English says nothing: half of its readers put the month first. */
function orderOf(language: string | null | undefined): 'month' | 'day' | null {
  const [code, region] = (language ?? '').toLowerCase().split(/[-_]/u);
  if (!code) return null;
  if (code !== 'en') return 'day';
  if (region === undefined) return null;
  return region === 'us' || region === 'ph' ? 'month' : 'day';
}

function readNamed(text: string): DateReading | null {
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)? ?(?:de |of )?(\p{L}{3,12})\.?,? ?(?:de |del )?(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$/u.exec(text);
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const month = monthOf(name ?? '');
  return day && year && month !== null ? toDate(Number(year), month, Number(day)) : null;
}

/** Beginnings of the months' names that no other month shares, of all built-in languages. */
const monthNames: readonly RegExp[] = [
  /^(jan|jän|ene|gen)/u,
  /^(feb|fev|fév)/u,
  /^(mar|mär|mrt|maa)(?!i)/u,
  /^(apr|abr|avr)/u,
  /^(may|mai|mag|mei|mayo|maio)/u,
  /^(jun|jui?n|giu)/u,
  /^(jul|juil|lug)/u,
  /^(aug|ago|aoû|aou)/u,
  /^(sep|set)/u,
  /^(oct|okt|ott|out)/u,
  /^(nov)/u,
  /^(dec|dez|dic|déc)/u,
];

function monthOf(name: string): number | null {
  const at = monthNames.findIndex((pattern) => pattern.test(name));
  return at < 0 ? null : at + 1;
}

const nearDays: readonly (readonly [days: number, words: readonly string[]])[] = [
  [0, ['today', 'heute', 'hoy', "aujourd'hui", 'aujourd’hui', 'oggi', 'hoje', 'vandaag']],
  [1, ['tomorrow', 'morgen', 'mañana', 'demain', 'domani', 'amanhã', 'amanha']],
  [-1, ['yesterday', 'gestern', 'ayer', 'hier', 'ieri', 'ontem', 'gisteren']],
];

function readNear(text: string, { today }: DateOptions): DateReading | null {
  const near = nearDays.find(([, words]) => words.includes(text));
  const [year, month, day] = (today ?? '').split('-').map(Number);
  if (near === undefined || !year || !month || !day) return null;
  return { kind: 'ok', value: new Date(Date.UTC(year, month - 1, day + near[0])).toISOString().slice(0, 10) };
}

/** None where the calendar has no such day. */
function toDate(year: number, month: number, day: number): DateReading {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900 && year <= 2200;
  return isReal ? { kind: 'ok', value: at.toISOString().slice(0, 10) } : { kind: 'none' };
}
