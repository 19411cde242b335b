import { useQuery } from '@tanstack/react-query';
import { ClipboardList, Hand, MessageSquare, Plug } from 'lucide-react';
import { namedTeamsQuery } from '../../../queries/hours-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { ActionValues } from './action-values.ts';
import { CallEditor } from './call/CallEditor.tsx';
import { useEditor } from './EditorContext.tsx';
import { Step } from './Step.tsx';
import { TemplateField } from './TemplateField.tsx';

const texts = t.actionEditor.acts;

const cards = [
  { value: 'request_handoff', ...texts.handoff, icon: <Hand aria-hidden /> },
  { value: 'call_api', ...texts.call, icon: <Plug aria-hidden /> },
  { value: 'send_message', ...texts.message, icon: <MessageSquare aria-hidden /> },
  { value: 'collect_details', ...texts.details, icon: <ClipboardList aria-hidden /> },
] as const;

export function ActsStep() {
  const { form, action } = useEditor();
  const { values } = form;
  const isBuiltIn = action?.isBuiltIn === true;
  return (
    <Step
      n={4}
      title={texts.title}
      summary={texts[shortOf(values.logic)].title}
      isOpenAtFirst
      hasError={form.hasErrorAt('message', 'call.', 'header-')}
    >
      {isBuiltIn ? (
        <p className="text-sm text-ink-2">{texts.builtIn}</p>
      ) : (
        <RadioCards
          label={texts.logic}
          name="logic"
          value={values.logic}
          cards={cards}
          onChange={(logic) => form.change({ logic })}
        />
      )}
      {values.logic === 'request_handoff' && <TeamSelect />}
      {values.logic === 'call_api' && <CallEditor />}
      {values.logic === 'send_message' && (
        <TemplateField
          label={texts.messageLabel}
          hint={texts.messageHint}
          place="message"
          value={values.message}
          rows={3}
          maxLength={1000}
          isRequired
          onChange={(message) => form.change({ message })}
        />
      )}
      {values.logic === 'collect_details' && values.fields.length === 0 && (
        <Banner tone="warn">{texts.detailsWithoutFields}</Banner>
      )}
    </Step>
  );
}

function shortOf(logic: ActionValues['logic']): 'handoff' | 'call' | 'message' | 'details' {
  switch (logic) {
    case 'request_handoff':
      return 'handoff';
    case 'call_api':
      return 'call';
    case 'send_message':
      return 'message';
    case 'collect_details':
      return 'details';
  }
}

const anyone = 'anyone';

/** Hidden as long as the workspace has no teams: then it is anyone. */
function TeamSelect() {
  const { workspace } = useSession();
  const { form } = useEditor();
  const teams = useQuery(namedTeamsQuery(workspace.id)).data ?? [];
  if (teams.length === 0) return null;
  return (
    <Field label={texts.team} hint={texts.teamHint}>
      {({ id }) => (
        <Select
          control={{ id }}
          value={form.values.teamId ?? anyone}
          options={[
            { value: anyone, label: texts.anyone },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          onChange={(value) => form.change({ teamId: value === anyone ? null : value })}
          className="sm:max-w-80"
        />
      )}
    </Field>
  );
}
