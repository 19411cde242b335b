import type { Source } from '@chatref/protocol';
import { FileText, Globe, Type } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SourceRow } from './SourceRow.tsx';

type Props = { kind: Source['kind']; sources: readonly Source[] | undefined };

const empty = {
  website: { icon: Globe, ...t.knowledge.website },
  file: { icon: FileText, ...t.knowledge.file },
  text: { icon: Type, ...t.knowledge.text_ },
} as const;

export function SourceList({ kind, sources }: Props) {
  if (sources === undefined) return <Skeleton className="h-33 rounded-lg" />;
  const { icon: Icon, emptyTitle, emptyText } = empty[kind];
  if (sources.length === 0) {
    return <EmptyState icon={<Icon aria-hidden />} title={emptyTitle} text={emptyText} className="py-8" />;
  }
  return (
    <ul
      aria-label={t.knowledge.kinds[kind]}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </ul>
  );
}
