import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { createSource } from '../../api/sources.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SegmentedTabs } from '../../ui/SegmentedTabs.tsx';
import { QaSourceForm } from './QaSourceForm.tsx';
import { emptyQa, type QaValues, qaBodyOf } from './qa-values.ts';
import { emptyText, TextSourceForm, type TextValues } from './TextSourceForm.tsx';
import { useAddSource } from './use-add-source.ts';

const texts = t.knowledge.text_;

const kinds = [
  { value: 'text', label: texts.kinds.text },
  { value: 'qa', label: texts.kinds.qa },
] as const;

/** What is typed: a text, or questions with their answers. */
export function AddText() {
  const [kind, setKind] = useState<'text' | 'qa'>('text');
  return (
    <Card>
      <SegmentedTabs label={texts.kindLabel} value={kind} onChange={setKind} tabs={kinds}>
        {kind === 'text' ? <NewText /> : <NewQuestions />}
      </SegmentedTabs>
    </Card>
  );
}

function NewText() {
  const formId = useId();
  const adding = useAddSource((agent, values: TextValues) =>
    createSource(agent, { kind: 'text', ...values }),
  );
  return (
    <div className="flex flex-col gap-4">
      {adding.isError && <Banner tone="danger">{messageOf(adding.error)}</Banner>}
      <TextSourceForm
        formId={formId}
        initial={emptyText}
        onSubmit={(values, reset) => adding.mutate(values, { onSuccess: reset })}
      />
      <AddButton formId={formId} label={texts.add} isBusy={adding.isPending} />
    </div>
  );
}

function NewQuestions() {
  const formId = useId();
  const [initial] = useState(emptyQa);
  const adding = useAddSource((agent, values: QaValues) =>
    createSource(agent, { kind: 'qa', ...qaBodyOf(values) }),
  );
  return (
    <div className="flex flex-col gap-4">
      {adding.isError && <Banner tone="danger">{messageOf(adding.error)}</Banner>}
      <QaSourceForm
        formId={formId}
        initial={initial}
        onSubmit={(values, reset) => adding.mutate(values, { onSuccess: reset })}
      />
      <AddButton formId={formId} label={t.knowledge.qa.add} isBusy={adding.isPending} />
    </div>
  );
}

function AddButton({ formId, label, isBusy }: { formId: string; label: string; isBusy: boolean }) {
  return (
    <div className="flex justify-end">
      <Button
        type="submit"
        form={formId}
        variant="primary"
        icon={<Plus aria-hidden size={16} />}
        isBusy={isBusy}
      >
        {label}
      </Button>
    </div>
  );
}
