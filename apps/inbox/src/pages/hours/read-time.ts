/** A time of day as people type it, as `HH:MM`: "9", "9:30", "9.30", "0930", "6pm", "12 AM", "24"; null where it is none. */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const [, first = '', second, half] =
    /^(\d{1,2})(?:\s*[:.h,\s]?\s*(\d{2})|h)?\s*(?:uhr|o.?clock)?\s*([ap])?\.?m?\.?$/u.exec(text) ?? [];
  if (first === '') return null;
  const hour = half === undefined ? Number(first) : fullHour(Number(first), half);
  const minute = Number(second ?? 0);
  if (hour === null || minute > 59 || hour * 60 + minute > 24 * 60) return null;
  return `${two(hour)}:${two(minute)}`;
}

/** 12 am is midnight, 12 pm noon. */
function fullHour(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
