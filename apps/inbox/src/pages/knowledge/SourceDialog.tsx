import type { Source } from '@chatref/protocol';
import { EditTypedDialog } from './EditTypedDialog.tsx';
import { PagesDialog } from './PagesDialog.tsx';
import { ProductSettingsDialog } from './ProductSettingsDialog.tsx';
import { SiteSettingsDialog } from './SiteSettingsDialog.tsx';

export type SourceDialogKind = 'pages' | 'failed_pages' | 'settings' | 'edit';

type Props = { kind: SourceDialogKind; source: Source; onClose: () => void };

/** What can be opened of a source, by its kind. */
export function SourceDialog({ kind, source, onClose }: Props) {
  if (kind === 'edit') return <EditTypedDialog source={source} onClose={onClose} />;
  if (kind === 'pages') return <PagesDialog source={source} first="all" onClose={onClose} />;
  if (kind === 'failed_pages') return <PagesDialog source={source} first="failed" onClose={onClose} />;
  if (source.site !== null)
    return <SiteSettingsDialog source={source} site={source.site} onClose={onClose} />;
  if (source.products !== null)
    return <ProductSettingsDialog source={source} products={source.products} onClose={onClose} />;
  return null;
}
