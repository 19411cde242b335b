import type { Source } from '@chatref/protocol';
import { FileText, Globe, ShoppingBag, Type } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SourceRow } from './SourceRow.tsx';
import type { SourceTab } from './source-tab.ts';

type Props = { tab: SourceTab; sources: readonly Source[] | undefined };

const empty = {
  website: { icon: Globe, ...t.knowledge.website },
  file: { icon: FileText, ...t.knowledge.file },
  text: { icon: Type, ...t.knowledge.text_ },
  products: { icon: ShoppingBag, ...t.knowledge.product },
} as const;

export function SourceList({ tab, sources }: Props) {
  if (sources === undefined) return <Skeleton className="h-33 rounded-lg" />;
  const { icon: Icon, emptyTitle, emptyText } = empty[tab];
  if (sources.length === 0) {
    return <EmptyState icon={<Icon aria-hidden />} title={emptyTitle} text={emptyText} className="py-8" />;
  }
  return (
    <ul
      aria-label={t.knowledge.kinds[tab]}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </ul>
  );
}
