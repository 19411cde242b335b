import type { CheerioAPI } from 'cheerio';

/** Everything on a page that is not what the page is about. */
const chrome = [
  'script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, map, head',
  'nav, footer, aside, dialog',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"]',
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"]',
  'input, select, textarea, datalist, label, legend, progress, meter',
  'a.skip, a[class*="skip-link"], a[class*="skip-to"], .sr-only, .visually-hidden',
  '[class*="breadcrumb"], [aria-label="breadcrumb" i]',
].join(', ');

/** Consent banners come from a few dozen vendors; these marks cover them and what shops write themselves. */
const consent = [
  ...['cookie', 'consent', 'gdpr', 'onetrust', 'usercentrics', 'cc-window', 'cmplz', 'didomi'].flatMap(
    (mark) => [`[id*="${mark}" i]`, `[class*="${mark}" i]`],
  ),
].join(', ');

const hidden =
  '[hidden]:not([hidden="until-found"]), [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';

/** A consent banner is short; a privacy page whose wrapper is called "cookie-policy" is not. */
const MAX_CONSENT_CHARS = 1_500;
/** Less than this share of the page's text inside <main> means that <main> is used for something else. */
const MIN_MAIN_SHARE = 0.3;

/** Drops the chrome from the tree and returns the element that holds the content. */
export function htmlMainContent($: CheerioAPI) {
  dropChrome($);
  const body = $('body');
  const bodyLength = body.text().trim().length;
  for (const candidate of [$('main, [role="main"]'), $('article')]) {
    if (candidate.length !== 1) continue;
    if (candidate.text().trim().length >= bodyLength * MIN_MAIN_SHARE) return candidate;
  }
  return body;
}

function dropChrome($: CheerioAPI): void {
  dropHidden($);
  $(chrome).remove();
  // A header at the top of the page is chrome; one inside the content holds its heading.
  $('header')
    .filter((_i, element) => $(element).closest('main, [role="main"], article, section').length === 0)
    .remove();
  // A button is chrome unless it opens text: the questions of many FAQs are buttons.
  $('button, [role="button"]')
    .filter((_i, element) => !$(element).is('[aria-controls], [aria-expanded]') && !isInHeading($, element))
    .remove();
  $(consent)
    .filter((_i, element) => !$(element).is('html, body, main, article') && isBannerSized($, element))
    .remove();
}

/** Hidden parts go, except those that a control on the page unfolds: folded answers are content. */
function dropHidden($: CheerioAPI): void {
  const unfolded = new Set(
    $('[aria-controls]')
      .toArray()
      .flatMap((element) => $(element).attr('aria-controls')?.split(/\s+/) ?? []),
  );
  $(hidden)
    .filter((_i, element) => !$(element).is('html, body') && !unfolded.has($(element).attr('id') ?? ''))
    .remove();
}

type NodeOf<T> = T extends Iterable<infer Node> ? Node : never;

function isInHeading($: CheerioAPI, element: NodeOf<ReturnType<CheerioAPI>>): boolean {
  return $(element).closest('h1, h2, h3, h4, h5, h6, dt, summary').length > 0;
}

function isBannerSized($: CheerioAPI, element: NodeOf<ReturnType<CheerioAPI>>): boolean {
  return $(element).text().length <= MAX_CONSENT_CHARS;
}
