import type { Shopper } from './bench-shop.ts';
import type { OurServer } from './our-server.ts';

/** One `POST /w/messages` as the widget's panel sends it, headers of its browser included. */
export function messageRequest(
  { origin, port }: OurServer,
  { conversationId, token, address }: Shopper,
  message: { readonly clientId: string; readonly text: string },
): string {
  const body = JSON.stringify({ conversationId, ...message });
  return `POST /w/messages HTTP/1.1\r
Host: localhost:${port}\r
Connection: keep-alive\r
Content-Length: ${Buffer.byteLength(body)}\r
Authorization: Bearer ${token}\r
User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r
Content-Type: application/json\r
Accept: */*\r
Origin: ${origin}\r
Sec-Fetch-Site: same-origin\r
Sec-Fetch-Mode: cors\r
Sec-Fetch-Dest: empty\r
Referer: ${origin}/widget/panel\r
Accept-Encoding: gzip, deflate, br, zstd\r
Accept-Language: en-GB,en;q=0.9\r
X-Forwarded-For: ${address}\r
\r
${body}`;
}
