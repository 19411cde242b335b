import type { Model } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { BrainCircuit, Plus } from 'lucide-react';
import { useState } from 'react';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { modelsQuery } from '../../queries/model-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ModelDialog } from './ModelDialog.tsx';
import { ModelRow } from './ModelRow.tsx';
import { UsageCard } from './UsageCard.tsx';

const texts = t.models;

/** `null` closed, `new`, or the model being edited. */
type Editing = null | 'new' | Model;

export function ModelsPage() {
  useTitle(`${texts.title} · ${t.shell.settings}`);
  const { canManage } = useSession();
  return canManage ? <ModelsForOwners /> : <NotForMembers />;
}

function NotForMembers() {
  return (
    <Page title={texts.title} description={texts.text} isNested>
      <Banner tone="info">{texts.onlyOwners}</Banner>
    </Page>
  );
}

function ModelsForOwners() {
  const { workspace } = useSession();
  const models = useQuery(modelsQuery(workspace.id));
  const [editing, setEditing] = useState<Editing>(null);
  const addButton = (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onClick={() => setEditing('new')}>
      {texts.add}
    </Button>
  );
  const isEmpty = models.data?.models.length === 0;
  return (
    <Page title={texts.title} description={texts.text} action={!isEmpty && addButton} isNested>
      {models.isError && models.data === undefined ? (
        <LoadFailed title={texts.loadFailed} error={models.error} onRetry={() => void models.refetch()} />
      ) : models.data === undefined ? (
        <Skeleton className="h-40 rounded-lg" />
      ) : isEmpty ? (
        <Card>
          <EmptyState
            icon={<BrainCircuit aria-hidden />}
            title={texts.emptyTitle}
            text={texts.emptyText}
            action={addButton}
            className="py-6"
          />
        </Card>
      ) : (
        <>
          <div>
            <ul
              aria-label={texts.title}
              className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
            >
              {models.data.models.map((model) => (
                <ModelRow
                  key={model.id ?? 'server'}
                  model={model}
                  all={models.data.models}
                  onEdit={() => setEditing(model)}
                />
              ))}
            </ul>
            <p className="mt-2 px-1 text-xs text-ink-3">{texts.order}</p>
          </div>
          <UsageCard usage={models.data.usage} />
        </>
      )}
      {editing !== null && (
        <ModelDialog
          key={editing === 'new' ? 'new' : editing.id}
          model={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
