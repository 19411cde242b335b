import { type Refetch, type SiteSettings, sourceLimits, usualSiteSettings } from '@chatref/protocol';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';

/** Settings of a site as a form holds them. */
export type SiteValues = {
  include: readonly string[];
  exclude: readonly string[];
  maxPages: string;
  refetch: Refetch;
};

export const usualSiteValues = siteValuesOf(usualSiteSettings);

export function siteValuesOf({ include, exclude, maxPages, refetch }: SiteSettings): SiteValues {
  return { include, exclude, maxPages: String(maxPages), refetch };
}

export function siteSettingsOf({ include, exclude, maxPages, refetch }: SiteValues): SiteSettings {
  return { include: [...include], exclude: [...exclude], maxPages: Number(maxPages), refetch };
}

export function siteErrors(values: SiteValues): FormErrors<SiteValues> {
  const texts = t.knowledge.site;
  const most = sourceLimits.maxPages;
  const count = Number(values.maxPages);
  const isCount = /^\d{1,6}$/u.test(values.maxPages.trim()) && count >= 1 && count <= most;
  return {
    include: badPattern(values.include),
    exclude: badPattern(values.exclude),
    maxPages: isCount ? undefined : texts.badMaxPages(most),
  };
}

function badPattern(patterns: readonly string[]): string | undefined {
  const bad = patterns.find((pattern) => !/^[/*]/u.test(pattern));
  return bad === undefined ? undefined : t.knowledge.site.badPattern(bad);
}
