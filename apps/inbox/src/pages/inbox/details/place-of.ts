/**
 * The place a time zone is named after: Europe/Berlin is "Berlin, Europe". No address is looked up, so
 * it says no more than the clock of the visitor's device; it stands under the label of a time zone.
 */
export function placeOf(timeZone: string | null): string | null {
  if (timeZone === null || !timeZone.includes('/') || timeZone.startsWith('Etc/')) return null;
  const parts = timeZone.split('/').map((part) => part.replaceAll('_', ' '));
  return `${parts.at(-1)}, ${parts[0]}`;
}

/** The time of day at the visitor's; empty for a zone this machine does not know. */
export function localTimeIn(timeZone: string, nowMs: number): string {
  try {
    return new Intl.DateTimeFormat(undefined, {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(nowMs);
  } catch {
    return '';
  }
}
