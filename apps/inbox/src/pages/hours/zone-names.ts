import { isTimeZone, zoneOf } from '@chatref/protocol';
import { formatTimeIn } from './format-times.ts';

/** Cities whose IANA names are older than the names that people search. */
const newerNames: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'Buenos Aires',
  'America/Godthab': 'Nuuk',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe Islands',
  'Europe/Kiev': 'Kyiv',
  'Pacific/Enderbury': 'Kanton',
  'Pacific/Ponape': 'Pohnpei',
  'Pacific/Truk': 'Chuuk',
};

export type ZoneChoice = {
  /** The IANA name. */
  value: string;
  label: string;
  region: string;
  /** All that somebody may search it by, in small letters. */
  words: string;
};

/** `Europe/Berlin` is "Berlin", `America/Argentina/Salta` "Salta". */
export function placeOf(timeZone: string): string {
  return newerNames[timeZone] ?? (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

let choices: readonly ZoneChoice[] | undefined;

/** Every zone that this browser knows, by place. Made at the first look, since each zone's own name has to be asked for. */
export function zoneChoices(): readonly ZoneChoice[] {
  choices ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))]
    .map(choiceOf)
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return choices;
}

export function choiceOf(value: string): ZoneChoice {
  const label = placeOf(value);
  const region = value.includes('/') ? (value.split('/')[0] ?? '').replaceAll('_', ' ') : '';
  const words = [label, value.replaceAll('_', ' '), longName(value), offsetName(value, Date.now())];
  return { value, label, region, words: words.join(' ').toLowerCase() };
}

/** `GMT+1`, `GMT+5:30`; empty for a zone that this browser is too old to know. */
export function offsetName(timeZone: string, atMs: number): string {
  if (formatTimeIn(timeZone, atMs) === '') return '';
  const minutes = zoneOf(timeZone).offsetMsAt(atMs) / 60_000;
  if (minutes === 0) return 'GMT';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `GMT${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** "Central European Time". */
function longName(timeZone: string): string {
  if (!isTimeZone(timeZone)) return '';
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
