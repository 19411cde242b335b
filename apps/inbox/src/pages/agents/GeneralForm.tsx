import { useAgent } from '../../agent/AgentContext.tsx';
import { useUpdateAgent } from '../../agent/use-update-agent.ts';
import { messageOf } from '../../api/message-of.ts';
import { ColourField } from '../../form/ColourField.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { TextareaField } from '../../form/TextareaField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { generalRequestOf, generalValuesOf, validateGeneral } from './general-values.ts';
import { VoiceCard } from './VoiceCard.tsx';
import { WidgetPreview } from './WidgetPreview.tsx';

const texts = t.agents.general;

export function GeneralForm() {
  const agent = useAgent();
  const { canManage } = useSession();
  const saving = useUpdateAgent({ isSaidInPlace: true });
  const form = useForm({
    initial: generalValuesOf(agent),
    validate: validateGeneral,
    onSubmit: (values) =>
      saving.mutate(generalRequestOf(values), {
        onSuccess: (saved) => {
          form.reset(generalValuesOf(saved));
          sayDone(t.common.saved);
        },
      }),
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
      {!canManage && <Banner tone="info">{t.team.onlyOwners}</Banner>}
      {saving.isError && <Banner tone="danger">{messageOf(saving.error)}</Banner>}
      <fieldset disabled={!canManage} className="grid min-w-0 gap-5 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={texts.identity} description={texts.identityText}>
            <div className="flex flex-col gap-4">
              <TextField
                form={form}
                name="name"
                label={t.agents.nameLabel}
                hint={t.agents.nameHint}
                isRequired
              />
              <TextareaField
                form={form}
                name="greeting"
                label={texts.greeting}
                hint={texts.greetingHint}
                rows={2}
              />
              <TextareaField
                form={form}
                name="starterQuestions"
                label={texts.starters}
                hint={texts.startersHint}
                optionalText={t.common.optional}
                rows={3}
              />
            </div>
          </Card>
          <VoiceCard form={form} />
          <Card title={texts.look} description={texts.lookText}>
            <div className="grid gap-4 sm:grid-cols-2">
              <ColourField form={form} name="accentColor" label={texts.accent} hint={texts.accentHint} />
              <TextField
                form={form}
                name="expertButtonText"
                label={texts.expertButton}
                hint={texts.expertButtonHint}
              />
            </div>
          </Card>
          <Card title={texts.reach} description={texts.reachText}>
            <div className="flex flex-col gap-4">
              <TextField
                form={form}
                name="fallbackEmail"
                type="email"
                label={texts.fallbackEmail}
                hint={texts.fallbackEmailHint}
                optionalText={t.common.optional}
              />
              <TextareaField
                form={form}
                name="allowedOrigins"
                label={texts.origins}
                hint={texts.originsHint}
                placeholder="https://your-shop.com"
                optionalText={t.common.optional}
                rows={2}
              />
            </div>
          </Card>
        </div>
        <div className="hidden lg:block">
          <WidgetPreview values={form.values} />
        </div>
      </fieldset>
      <SaveBar
        isShown={form.isChanged}
        isBusy={saving.isPending}
        onDiscard={() => form.reset(generalValuesOf(agent))}
      />
    </form>
  );
}
