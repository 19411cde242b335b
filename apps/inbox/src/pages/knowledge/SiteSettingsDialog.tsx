import type { SiteSettings, Source } from '@chatref/protocol';
import { useId } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { hostOf } from './host-of.ts';
import { SiteFields } from './SiteFields.tsx';
import { siteErrors, siteSettingsOf, siteValuesOf } from './site-values.ts';
import { useSourceCommands } from './use-source-commands.ts';

const texts = t.knowledge.site;

type Props = { source: Source; site: SiteSettings; onClose: () => void };

export function SiteSettingsDialog({ source, site, onClose }: Props) {
  const { update } = useSourceCommands(source);
  const formId = useId();
  const form = useForm({
    initial: siteValuesOf(site),
    validate: siteErrors,
    onSubmit: (values) =>
      update.mutate(
        { kind: 'website', settings: siteSettingsOf(values) },
        {
          onSuccess: () => {
            sayDone(texts.saved);
            onClose();
          },
        },
      ),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.title(hostOf(source.name))}
      description={texts.text}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={update.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {update.isError && <Banner tone="danger">{messageOf(update.error)}</Banner>}
        <SiteFields form={form} />
      </form>
    </Dialog>
  );
}
