/** A steady hue in degrees for a name, so that a person keeps their colour everywhere. */
export function hueOf(name: string): number {
  let sum = 7;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 3600;
  return (sum * 47) % 360;
}
