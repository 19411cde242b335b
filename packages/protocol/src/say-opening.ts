/** When somebody can be had again, as the reader's own clock and language say it. */
export type OpeningWords = {
  readonly kind: 'minutes' | 'today' | 'tomorrow' | 'weekday' | 'date';
  /** Until then, rounded up; set with `minutes` alone. */
  readonly minutes: number | null;
  /** Such as `09:00` or `9:00 AM`. */
  readonly time: string;
  /** The weekday (`Monday`) or the date (`Thu 24 Dec`); empty for the other kinds. */
  readonly day: string;
  /** The shop's clock shows another time then, so say that this is the reader's. */
  readonly isYourTime: boolean;
};

export type OpeningReader = {
  readonly nowMs: number;
  /** BCP 47, such as `navigator.language`. */
  readonly language: string;
  /** Where the shop is; absent, it is not said whose time it is. */
  readonly shopTimeZone?: string | undefined;
  /** Where the reader is; absent, what the browser says. */
  readonly timeZone?: string | undefined;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * The parts of "back at 09:00 your time", "back on Monday at 9:00 AM"; whoever shows them has the words around. Null where
 * `opensAt` (ISO text) has passed or cannot be read.
 */
export function sayOpening(opensAt: string, reader: OpeningReader): OpeningWords | null {
  const opensMs = Date.parse(opensAt);
  const { nowMs } = reader;
  if (!(opensMs > nowMs)) return null;
  const format = formatIn(reader.language, reader.timeZone);
  const time = format({ timeStyle: 'short' }, opensMs);
  const isYourTime =
    reader.shopTimeZone !== undefined &&
    clockIn(reader.shopTimeZone, opensMs) !== clockIn(reader.timeZone, opensMs);
  const said = { minutes: null, time, day: '', isYourTime };
  if (opensMs - nowMs < hourMs) {
    return { ...said, kind: 'minutes', minutes: Math.ceil((opensMs - nowMs) / minuteMs) };
  }
  const days = dayIn(reader.timeZone, opensMs) - dayIn(reader.timeZone, nowMs);
  if (days === 0) return { ...said, kind: 'today' };
  if (days === 1) return { ...said, kind: 'tomorrow' };
  if (days <= 6) return { ...said, kind: 'weekday', day: format({ weekday: 'long' }, opensMs) };
  return {
    ...said,
    kind: 'date',
    day: format({ weekday: 'short', day: 'numeric', month: 'short' }, opensMs),
  };
}

type Format = (options: Intl.DateTimeFormatOptions, ms: number) => string;

function formatIn(language: string, timeZone: string | undefined): Format {
  return (options, ms) => {
    const zoned = { ...options, ...(timeZone === undefined ? {} : { timeZone }) };
    return formatter(language, zoned).format(ms);
  };
}

/** In English where the browser's language cannot be read; a page may say anything. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

/** The local day, counted from 1970-01-01. */
function dayIn(timeZone: string | undefined, ms: number): number {
  const shown = formatIn('en-CA', timeZone)({ year: 'numeric', month: '2-digit', day: '2-digit' }, ms);
  return Math.round(Date.parse(`${shown}T00:00:00Z`) / dayMs);
}

function clockIn(timeZone: string | undefined, ms: number): string {
  return formatIn('en-GB', timeZone)({ weekday: 'short', hour: '2-digit', minute: '2-digit' }, ms);
}
