import { synonymLimits } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Equal } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../../components/LoadFailed.tsx';
import { synonymsQuery } from '../../../queries/synonyms-query.ts';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { SynonymRow } from './SynonymRow.tsx';
import { SynonymsDialog } from './SynonymsDialog.tsx';

const texts = t.synonyms;

/** What visitors call one thing and the content another. */
export function SynonymsCard() {
  const [editing, setEditing] = useState<readonly string[] | 'new' | null>(null);
  const synonyms = useQuery(synonymsQuery(useAgentRef()));
  const groups = synonyms.data?.groups;
  const isFull = groups !== undefined && groups.length >= synonymLimits.maxGroups;
  return (
    <Card
      title={texts.title}
      description={isFull ? texts.full(synonymLimits.maxGroups) : texts.text}
      isFlush
      action={
        groups !== undefined &&
        !isFull && (
          <Button size="sm" onClick={() => setEditing('new')}>
            {texts.add}
          </Button>
        )
      }
    >
      {groups !== undefined && <Groups groups={groups} onEdit={setEditing} />}
      {synonyms.isPending && <Skeleton className="m-4 h-16 rounded-md sm:m-5" />}
      {synonyms.isError && groups === undefined && (
        <LoadFailed title={texts.loadFailed} error={synonyms.error} onRetry={() => void synonyms.refetch()} />
      )}
      {editing !== null && (
        <SynonymsDialog group={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Card>
  );
}

type GroupsProps = {
  groups: readonly (readonly string[])[];
  onEdit: (group: readonly string[]) => void;
};

function Groups({ groups, onEdit }: GroupsProps) {
  if (groups.length === 0) {
    return (
      <EmptyState
        icon={<Equal aria-hidden />}
        title={texts.emptyTitle}
        text={texts.emptyText}
        className="pt-2 pb-6"
      />
    );
  }
  return (
    <ul aria-label={texts.title} className="divide-y divide-line border-t border-line">
      {groups.map((group) => (
        <SynonymRow key={group.join('\n')} group={group} onEdit={() => onEdit(group)} />
      ))}
    </ul>
  );
}
