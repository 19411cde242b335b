import { type CheerioAPI, load } from 'cheerio';
import { cleanLine, hasWords } from './clean-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlLinks } from './html-links.ts';
import { htmlMainContent } from './html-main-content.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import { type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';
import { structuredData } from './structured-data.ts';

/** Reads a web page; `url` is where it was found, or '' for an uploaded file. */
export function parseHtml(html: string, url: string): ParseOutcome {
  const $ = load(html);
  // Links and the head are read first: dropping the chrome takes the menu away.
  const links = htmlLinks($, url);
  const dataBeside = structuredData($, url);
  const meta = { canonical: canonicalUrl($, url), language: languageOf($), headTitle: headTitle($) };
  const root = htmlMainContent($);
  const title = cleanLine(root.find('h1').first().text() || $('h1').first().text()) || meta.headTitle;
  const blocks = htmlBlocks($, root);
  const { records, product } = dataBeside($.root().text());
  const says = records.length > 0 || blocks.some((block) => block.kind !== 'heading');
  if (!says) return parseFailed('no_text_on_page', undefined, links);
  return parsed(
    {
      title: (hasWords(title) ? title : url).slice(0, MAX_TITLE_CHARS),
      ...(meta.canonical ? { url: meta.canonical } : {}),
      ...(meta.language ? { language: meta.language } : {}),
      ...(product ? { product } : {}),
      // Under no heading of the page: each stands for itself.
      blocks: [...records, ...blocks],
    },
    links,
  );
}

/** Only an address on the page's own host is believed: a page may not speak for another site. */
function canonicalUrl($: CheerioAPI, url: string): string | undefined {
  const own = URL.parse(url);
  if (!own) return undefined;
  own.hash = '';
  const declared = URL.parse($('link[rel="canonical"]').first().attr('href')?.trim() ?? '', own.href);
  if (!declared || declared.host !== own.host || !/^https?:$/.test(declared.protocol)) return own.href;
  declared.hash = '';
  return declared.href;
}

function languageOf($: CheerioAPI): string | undefined {
  const declared = $('html').attr('lang') ?? $('meta[http-equiv="content-language" i]').attr('content') ?? '';
  try {
    return Intl.getCanonicalLocales(declared.trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

function headTitle($: CheerioAPI): string {
  return cleanLine($('meta[property="og:title"]').attr('content') || $('title').first().text());
}
