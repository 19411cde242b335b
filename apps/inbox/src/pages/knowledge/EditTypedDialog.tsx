import type { Source, SourceContent, UpdateSourceRequest } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { messageOf } from '../../api/message-of.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { sourceContentQuery } from '../../queries/agent-queries.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { QaSourceForm } from './QaSourceForm.tsx';
import { freshPair, qaBodyOf } from './qa-values.ts';
import { TextSourceForm } from './TextSourceForm.tsx';
import { useSourceCommands } from './use-source-commands.ts';

type Props = { source: Source; onClose: () => void };

/** Changes what was typed; the agent reads it again as soon as it is saved. */
export function EditTypedDialog({ source, onClose }: Props) {
  const formId = useId();
  const { update } = useSourceCommands(source);
  const content = useQuery(sourceContentQuery(useAgentRef(), source.id));
  const texts = source.kind === 'qa' ? t.knowledge.qa : t.knowledge.text_;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.editTitle}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isBusy={update.isPending}
            isDisabled={content.data === undefined}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {update.isError && <Banner tone="danger">{messageOf(update.error)}</Banner>}
        {content.isError && (
          <LoadFailed
            title={t.knowledge.qa.loadFailed}
            error={content.error}
            onRetry={() => void content.refetch()}
          />
        )}
        {content.isPending && <Skeleton className="h-60 rounded-md" />}
        {content.data !== undefined && (
          <TypedForm
            formId={formId}
            content={content.data}
            onSave={(body) => update.mutate(body, { onSuccess: onClose })}
          />
        )}
      </div>
    </Dialog>
  );
}

type FormProps = { formId: string; content: SourceContent; onSave: (body: UpdateSourceRequest) => void };

/** Begins with what was there as it was opened; news from elsewhere does not touch what is being written. */
function TypedForm({ formId, content, onSave }: FormProps) {
  const [first] = useState(content);
  if (first.kind === 'text') {
    const { title, text } = first;
    return (
      <TextSourceForm
        formId={formId}
        initial={{ title, text }}
        onSubmit={(values) => onSave({ kind: 'text', ...values })}
      />
    );
  }
  return <QaForm formId={formId} content={first} onSave={onSave} />;
}

function QaForm({
  formId,
  content,
  onSave,
}: FormProps & { content: Extract<SourceContent, { kind: 'qa' }> }) {
  const [initial] = useState(() => ({
    title: content.title,
    pairs: content.pairs.map((pair) => freshPair(pair)),
  }));
  return (
    <QaSourceForm
      formId={formId}
      initial={initial}
      onSubmit={(values) => onSave({ kind: 'qa', ...qaBodyOf(values) })}
    />
  );
}
