import type { CheerioAPI } from 'cheerio';
import { MAX_LINKS_PER_PAGE } from './limits.ts';

/** The absolute http(s) addresses a page links to, each once, in its order; fragments are dropped. */
export function htmlLinks($: CheerioAPI, pageUrl: string): readonly string[] {
  const base = URL.parse($('base[href]').first().attr('href') ?? '', pageUrl) ?? URL.parse(pageUrl);
  const links = new Set<string>();
  for (const element of $('a[href], area[href], link[rel="next"][href]')) {
    if (links.size >= MAX_LINKS_PER_PAGE) break;
    const url = URL.parse($(element).attr('href')?.trim() ?? '', base?.href);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    url.hash = '';
    links.add(url.href);
  }
  return [...links];
}
