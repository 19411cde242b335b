import { wireLimits } from '@chatref/protocol';
import { useState } from 'react';
import { t } from '../../../../strings/t.ts';
import { Field } from '../../../../ui/Field.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import type { CallDraft } from '../action-values.ts';
import { useEditor } from '../EditorContext.tsx';
import { TemplateField } from '../TemplateField.tsx';
import { HeadersEditor } from './HeadersEditor.tsx';
import { RevealEditor } from './RevealEditor.tsx';
import { SigningSecret } from './SigningSecret.tsx';
import { TryCall } from './TryCall.tsx';

const texts = t.actionEditor.call;
const methods = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((value) => ({
  value,
  label: value,
}));
const bodies = (['none', 'json', 'form', 'text'] as const).map((value) => ({
  value,
  label: texts.bodies[value],
}));
const timeouts = [3, 5, 10, 15, 20];

export function CallEditor() {
  const { form, action } = useEditor();
  const { call } = form.values;
  const change = (part: Partial<CallDraft>) => form.change({ call: { ...call, ...part } });
  /** Paths of the last reply to a try, offered where a reply may be named. */
  const [replyPaths, setReplyPaths] = useState<readonly string[]>([]);
  return (
    <div className="flex flex-col gap-4 rounded-md border border-line bg-canvas p-3 sm:p-4">
      <div className="grid gap-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
        <Field label={texts.method}>
          {({ id }) => (
            <Select
              control={{ id }}
              value={call.method}
              options={methods}
              onChange={(method) => change({ method, hasEffect: call.hasEffect || method !== 'GET' })}
            />
          )}
        </Field>
        <TemplateField
          label={texts.url}
          hint={texts.urlHint}
          place="call.url"
          value={call.url}
          rows={1}
          maxLength={wireLimits.maxUrlChars}
          placeholder="https://your-shop.com/api/orders/{{fields.order_number}}"
          isCode
          isRequired
          // A long address goes on in the next line of the field, but is one line.
          onChange={(url) => change({ url: url.replaceAll(/\s/gu, '') })}
        />
      </div>
      <HeadersEditor headers={call.headers} onChange={(headers) => change({ headers })} />
      {call.method !== 'GET' && (
        <>
          <Field label={texts.body}>
            {({ id }) => (
              <Select
                control={{ id }}
                value={call.body.kind}
                options={bodies}
                onChange={(kind) => change({ body: { ...call.body, kind } })}
                className="sm:max-w-60"
              />
            )}
          </Field>
          {call.body.kind !== 'none' && (
            <TemplateField
              label={texts.bodyTemplate}
              hint={texts.bodyHint[call.body.kind]}
              place="call.body"
              value={call.body.template}
              rows={5}
              maxLength={10_000}
              isCode
              onChange={(template) => change({ body: { ...call.body, template } })}
            />
          )}
        </>
      )}
      <Field label={texts.timeout} hint={texts.timeoutHint}>
        {({ id }) => (
          <Select
            control={{ id }}
            value={String(call.timeoutSeconds)}
            options={[...new Set([...timeouts, call.timeoutSeconds])]
              .toSorted((a, b) => a - b)
              .map((seconds) => ({ value: String(seconds), label: texts.seconds(seconds) }))}
            onChange={(value) => change({ timeoutSeconds: Number(value) })}
            className="sm:max-w-60"
          />
        )}
      </Field>
      <TryCall onReply={setReplyPaths} />
      <Switch
        label={texts.hasEffect}
        hint={texts.hasEffectHint}
        isOn={call.hasEffect}
        onChange={(hasEffect) => change({ hasEffect })}
      />
      {call.hasEffect && (
        <TemplateField
          label={texts.confirm}
          place="call.confirm"
          value={call.confirmText}
          placeholder={texts.confirmPlaceholder}
          maxLength={1000}
          rows={1}
          isRequired
          onChange={(confirmText) => change({ confirmText })}
        />
      )}
      <TemplateField
        label={texts.reply}
        hint={texts.replyHint}
        place="call.reply"
        value={call.replyText}
        placeholder={texts.replyPlaceholder}
        maxLength={1000}
        isOptional
        replyPaths={replyPaths}
        onChange={(replyText) => change({ replyText })}
      />
      <TemplateField
        label={texts.error}
        hint={texts.errorHint}
        place="call.error"
        value={call.errorText}
        placeholder={texts.errorPlaceholder}
        maxLength={1000}
        rows={1}
        isOptional
        onChange={(errorText) => change({ errorText })}
      />
      <RevealEditor reveal={call.reveal} replyPaths={replyPaths} onChange={(reveal) => change({ reveal })} />
      {action !== null && <SigningSecret actionId={action.id} />}
    </div>
  );
}
