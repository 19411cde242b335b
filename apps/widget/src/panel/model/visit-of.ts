import type { Visit } from '@chatref/protocol';
import type { PageVisit } from '../../bridge/bridge.ts';
import { panelLimits } from '../limits.ts';

/** The page as the wire wants it: shortened, with the language and the time zone of this browser. */
export function visitOf({ url, title, referrer }: PageVisit): Visit {
  const { maxUrlChars, maxTitleChars } = panelLimits;
  return {
    pageUrl: url.slice(0, maxUrlChars) || null,
    pageTitle: title.slice(0, maxTitleChars) || null,
    referrer: referrer.slice(0, maxUrlChars) || null,
    language: navigator.language.slice(0, 35) || null,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone?.slice(0, 64) ?? null,
  };
}
