import { useEffect } from 'react';
import { t } from '../strings/t.ts';

/** Names the page in the tab, and with it in the history and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t.common.productName}`;
  }, [title]);
}
