/** Scheme, host and port that a call goes to, such as `https://api.shop.example`; empty where it goes nowhere. */
export function systemOf(urlTemplate: string): string {
  return URL.parse(urlTemplate.split('{{', 1)[0] ?? '')?.origin ?? '';
}
