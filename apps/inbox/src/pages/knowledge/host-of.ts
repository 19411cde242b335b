/** The part of an address that people know a site by. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
