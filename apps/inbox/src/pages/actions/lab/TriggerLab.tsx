import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { messageOf } from '../../../api/message-of.ts';
import { explainQuery } from '../../../queries/action-queries.ts';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { KeptTests } from './KeptTests.tsx';
import { keepLabText, labTextOf } from './lab-text.ts';
import { SentenceResult } from './SentenceResult.tsx';
import { sentencesOf } from './sentences-of.ts';

const texts = t.actionEditor.lab;

/** Type what shoppers say, one sentence to a line, and see what it would start with the settings as they stand above. */
export function TriggerLab() {
  const { form, action } = useEditor();
  const agent = useAgentRef();
  const [text, setText] = useState(() => labTextOf(agent.agentId));
  const { name, starts, logic } = form.values;
  const asked = useSettled({
    sentences: sentencesOf(text),
    draft: {
      actionId: action?.id ?? null,
      name: name.trim() || texts.thisAction,
      starts,
      requestsHandoff: logic === 'request_handoff',
    },
  });
  const explained = useQuery(explainQuery(agent, asked));
  const change = (next: string) => {
    setText(next);
    keepLabText(agent.agentId, next);
  };
  return (
    <section aria-labelledby="trigger-lab" className="rounded-lg border border-line bg-surface shadow-card">
      <header className="flex items-center gap-3 px-4 pt-4 sm:px-5">
        <span className="inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-agent-soft text-agent-ink">
          <FlaskConical aria-hidden size={14} />
        </span>
        <h3 id="trigger-lab" className="text-base font-semibold text-ink">
          {texts.title}
        </h3>
      </header>
      <div className="flex flex-col gap-4 px-4 pt-2 pb-5 sm:px-5">
        <Field label={texts.sentences} hint={texts.hint}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={text}
              maxLength={20_000}
              placeholder={texts.placeholder}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        </Field>
        {explained.isError && <Banner tone="danger">{messageOf(explained.error)}</Banner>}
        {asked.sentences.length > 0 && explained.data !== undefined && (
          <ul aria-label={texts.results} className="divide-y divide-line rounded-md border border-line">
            {explained.data.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
              <SentenceResult key={index} sentence={sentence} />
            ))}
          </ul>
        )}
        {action !== null && <KeptTests actionId={action.id} draft={asked.draft} />}
      </div>
    </section>
  );
}
