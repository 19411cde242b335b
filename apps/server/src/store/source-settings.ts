import {
  type ProductSettings,
  type Refetch,
  type SiteSettings,
  type SourceKind,
  usualProductSettings,
  usualSiteSettings,
} from '@chatref/protocol';
import type { StoredSettings } from './source-tables.ts';

type Stored = { readonly kind: SourceKind; readonly settings: StoredSettings };

export function siteSettingsOf({ settings }: Pick<Stored, 'settings'>): SiteSettings {
  const { include, exclude, maxPages, refetch } = { ...usualSiteSettings, ...settings };
  return { include, exclude, maxPages, refetch };
}

export function productSettingsOf({ settings }: Pick<Stored, 'settings'>): ProductSettings {
  const { refetch, columns } = { ...usualProductSettings, ...settings };
  return { refetch, columns };
}

/** What comes from the internet is fetched again; what was handed in stays as it is. */
export function refetchOf({ kind, settings }: Stored): Refetch {
  if (kind === 'website') return siteSettingsOf({ settings }).refetch;
  return kind === 'products' ? productSettingsOf({ settings }).refetch : 'never';
}
