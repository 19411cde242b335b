import { MAX_ADDRESS_CHARS, MAX_QUERIES_PER_PATH } from './crawl-limits.ts';

/**
 * What a person types as their site: "myshop.com" and "https://myshop.com/help" both count. The addresses to try, best
 * first; none when it cannot be a web address.
 */
export function parseSiteAddress(typed: string): readonly URL[] {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const candidates = hasScheme ? [text] : [`https://${text}`, `http://${text}`];
  return candidates.flatMap((candidate) => {
    const url = URL.parse(candidate);
    return url && isSite(url) ? [url] : [];
  });
}

function isSite(url: URL): boolean {
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  return url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
}

/**
 * One address for one page: no fragment, no parameters that only say where a visitor came from, the others in order.
 */
export function canonicalAddress(address: string | URL): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href.replace(/\?$/, '');
}

const tracking =
  /^(utm_.*|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|twclid|igshid|srsltid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|phpsessid|jsessionid|sessionid|sid)$/i;

/** What belongs to the site that an owner named: its host and port, and the folder the address lies in. */
export type SiteScope = { readonly host: string; readonly folder: string };

/**
 * `landed` is where the named address redirected to. The host is the landed one (shop.com -> www.shop.com); the folder
 * is the named one while it still holds the landed page.
 */
export function siteScope(named: URL, landed: URL): SiteScope {
  const folder = folderOf(named.pathname);
  const isInside = landed.pathname.startsWith(folder) && landed.pathname !== `${named.pathname}/`;
  return { host: landed.host, folder: isInside ? folder : folderOf(landed.pathname) };
}

export function isInScope(address: string, scope: SiteScope): boolean {
  const url = URL.parse(address);
  return url !== null && url.host === scope.host && url.pathname.startsWith(scope.folder);
}

function folderOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** False for files that hold no text, for addresses that change something, and for those that traps are made of. */
export function isWorthFetching(address: string): boolean {
  const url = URL.parse(address);
  if (!url || address.length > MAX_ADDRESS_CHARS) return false;
  if (notDocuments.test(url.pathname) || changing.test(url.pathname + url.search)) return false;
  return !repeatsItself(url.pathname);
}

const notDocuments =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|mov|avi|wav|ogg|zip|gz|tgz|rar|7z|dmg|exe|msi|apk|css|m?js|json|xml|rss|atom|woff2?|ttf|eot|docx?|xlsx?|pptx?|csv|ics|vcf|epub)$/i;
const changing =
  /[?&](add-to-cart|add_to_wishlist|remove_item|action=(add|delete|logout))|\/(log-?out|sign-?out|cart\/(add|change|clear)|wp-admin|wp-login\.php|wp-json|xmlrpc\.php|cdn-cgi)(\/|$|\?)/i;

/** /a/b/a/b/a/b: relative links gone wrong make such paths without end. */
function repeatsItself(pathname: string): boolean {
  const counts = new Map<string, number>();
  for (const part of pathname.split('/').filter(Boolean)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= 3);
}

/** Says yes to the first addresses of each path, and no to the flood of its queries. */
export function queryFloodGate(): (address: string) => boolean {
  const seen = new Map<string, number>();
  return (address) => {
    const url = new URL(address);
    if (url.search === '') return true;
    const count = (seen.get(url.pathname) ?? 0) + 1;
    seen.set(url.pathname, count);
    return count <= MAX_QUERIES_PER_PATH;
  };
}
