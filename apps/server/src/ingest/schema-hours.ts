import type { Thing } from './json-ld.ts';
import { isThing, textOf, valuesOf } from './json-ld.ts';
import { MAX_HOURS_LINES } from './limits.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type Day = (typeof days)[number];
type Span = { readonly days: readonly Day[]; readonly hours: string };

/** Opening hours as an organisation gives them, one line for days that are alike: "Monday to Friday: 09:00 to 18:00". */
export function schemaHours({ of }: Thing): readonly string[] {
  const written = valuesOf(of, 'openingHours').filter((text) => typeof text === 'string');
  const given = valuesOf(of, 'openingHoursSpecification').filter(isThing);
  const spans = [...written.flatMap(spansOf), ...given.flatMap(specifiedSpan)];
  const special = valuesOf(of, 'specialOpeningHoursSpecification').filter(isThing).flatMap(specialLine);
  return [...linesOf(spans), ...special].slice(0, MAX_HOURS_LINES);
}

/** "Mo-Fr,Su 09:00-17:00", as schema.org writes it. */
function spansOf(text: string): Span[] {
  const match = /^\s*([A-Za-z,\s-]+?)\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/u.exec(text);
  if (!match) return [];
  const [, named = '', opens = '', closes = ''] = match;
  const found = named.split(',').flatMap((part) => {
    const [from, to] = part.split('-').map(dayOf);
    if (from === undefined || from < 0) return [];
    if (to === undefined || to < 0) return [days[from]];
    return days.filter((_day, at) => (from <= to ? at >= from && at <= to : at >= from || at <= to));
  });
  return [{ days: found.filter((day) => day !== undefined), hours: hoursOf(opens, closes) }];
}

function specifiedSpan(node: Thing['of']): Span[] {
  const named = valuesOf(node, 'dayOfWeek').flatMap((day) => {
    const name = isThing(day) ? textOf(day, 'name') : typeof day === 'string' ? day : null;
    const at = name === null ? -1 : dayOf(name);
    return days[at] ?? [];
  });
  if (named.length === 0) return [];
  const [opens, closes] = [textOf(node, 'opens'), textOf(node, 'closes')];
  return [{ days: named, hours: opens && closes ? hoursOf(opens, closes) : 'closed' }];
}

function specialLine(node: Thing['of']): string[] {
  const [from, until] = [textOf(node, 'validFrom'), textOf(node, 'validThrough')];
  if (from === null) return [];
  const when = until === null || until === from ? from : `${from} to ${until}`;
  const [opens, closes] = [textOf(node, 'opens'), textOf(node, 'closes')];
  return [`${when}: ${opens && closes ? hoursOf(opens, closes) : 'closed'}`];
}

function hoursOf(opens: string, closes: string): string {
  const [from, to] = [opens.slice(0, 5), closes.slice(0, 5)];
  if (from === to) return 'closed';
  return `${from} to ${to}`;
}

function dayOf(text: string): number {
  const name = (text.split('/').at(-1) ?? '').trim().toLowerCase();
  return name.length < 2 ? -1 : days.findIndex((day) => day.toLowerCase().startsWith(name.slice(0, 2)));
}

function linesOf(spans: readonly Span[]): string[] {
  const byDay = days.map((day) => {
    const hours = spans.filter((span) => span.days.includes(day)).map((span) => span.hours);
    return { day, hours: hours.join(' and ') };
  });
  const runs: { first: Day; last: Day; hours: string }[] = [];
  for (const { day, hours } of byDay.filter((one) => one.hours !== '')) {
    const run = runs.at(-1);
    const isNext = run !== undefined && days.indexOf(run.last) + 1 === days.indexOf(day);
    if (run && isNext && run.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs.map(({ first, last, hours }) => `${first === last ? first : `${first} to ${last}`}: ${hours}`);
}
