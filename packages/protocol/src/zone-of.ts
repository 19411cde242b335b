/** What a schedule asks of its time zone. */
export type ZoneRules = {
  /** By how much local clocks were ahead of UTC at that instant, in milliseconds. */
  readonly offsetMsAt: (instantMs: number) => number;
};

const zones = new Map<string, ZoneRules>();

/**
 * The rules of a zone as this runtime's database has them: server and browser read them in one way. There are a few hundred
 * names, so each is kept.
 */
export function zoneOf(timeZone: string): ZoneRules {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const zone: ZoneRules = { offsetMsAt: (instantMs) => readOffset(format.format(instantMs)) };
  zones.set(timeZone, zone);
  return zone;
}

/** From a text that ends in `GMT`, `GMT+05:30` or `GMT-00:44:30`. */
function readOffset(text: string): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u.exec(text) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}
