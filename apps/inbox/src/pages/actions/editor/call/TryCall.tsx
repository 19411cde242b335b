import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../../../agent/use-agent-ref.ts';
import { tryAction } from '../../../../api/action-runs.ts';
import { messageOf } from '../../../../api/message-of.ts';
import { t } from '../../../../strings/t.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { Input } from '../../../../ui/Input.tsx';
import { RunView } from '../../runs/RunView.tsx';
import { callOf, type FieldDraft, fieldOf, keysOf } from '../action-values.ts';
import { useEditor } from '../EditorContext.tsx';
import { replyPathsOf } from './reply-paths.ts';
import { sampleOf } from './sample-of.ts';

const texts = t.actionEditor.call;

/** Makes the call as it stands in the editor, with sample values: nothing is saved, and no visitor sees any of it. */
export function TryCall({ onReply }: { onReply: (paths: readonly string[]) => void }) {
  const { form, action } = useEditor();
  const agent = useAgentRef();
  const { fields, call } = form.values;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const keys = keysOf(fields);
  const valueFor = (field: FieldDraft) => typed[field.id] ?? sampleOf(field);
  const trying = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: () =>
      tryAction(agent, {
        actionId: action?.id ?? null,
        call: callOf(call),
        asked: fields.map((field) => fieldOf(field, keys.get(field.id) ?? '')),
        fields: Object.fromEntries(fields.map((field) => [keys.get(field.id) ?? '', valueFor(field)])),
      }),
    onSuccess: (run) => onReply(replyPathsOf(run.attempts.at(-1)?.response?.body ?? '')),
  });
  const run = () => {
    form.touch('call.url');
    if (!form.hasErrorAt('call.url') && call.url.trim() !== '') trying.mutate();
  };
  return (
    <section aria-label={texts.tryIt} className="rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h4 className="text-sm font-medium text-ink">{texts.tryIt}</h4>
          <p className="text-sm text-ink-3">{texts.tryText}</p>
        </div>
        <Button
          size="sm"
          icon={<Play aria-hidden size={14} />}
          isBusy={trying.isPending}
          isDisabled={call.url.trim() === ''}
          onClick={run}
        >
          {texts.tryIt}
        </Button>
      </div>
      {fields.length > 0 && (
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          {fields.map((field) => (
            <Field key={field.id} label={texts.sample(field.label)}>
              {(control) => (
                <Input
                  {...control}
                  value={valueFor(field)}
                  maxLength={200}
                  autoComplete="off"
                  onChange={(event) => setTyped({ ...typed, [field.id]: event.currentTarget.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <div role="status" className="mt-3 empty:hidden">
        {trying.isError && <Banner tone="danger">{messageOf(trying.error)}</Banner>}
        {trying.data !== undefined && !trying.isPending && <RunView run={trying.data} />}
      </div>
    </section>
  );
}
