import { ChevronRight, Plus } from 'lucide-react';
import { messageOf } from '../../api/message-of.ts';
import { createSource } from '../../api/sources.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { asSiteAddress } from './as-site-address.ts';
import { SiteFields } from './SiteFields.tsx';
import { type SiteValues, siteErrors, siteSettingsOf, usualSiteValues } from './site-values.ts';
import { useAddSource } from './use-add-source.ts';

const texts = t.knowledge.website;

type Values = SiteValues & { url: string };
const empty: Values = { url: '', ...usualSiteValues };

export function AddWebsite() {
  const adding = useAddSource((agent, { url, ...values }: Values) =>
    createSource(agent, { kind: 'website', url, settings: siteSettingsOf(values) }),
  );
  const form = useForm<Values>({
    initial: empty,
    validate: (values) => ({
      url: asSiteAddress(values.url) === null ? texts.invalid : undefined,
      ...siteErrors(values),
    }),
    onSubmit: (values) => {
      const url = asSiteAddress(values.url);
      if (url !== null) adding.mutate({ ...values, url }, { onSuccess: () => form.reset(empty) });
    },
  });
  return (
    <Card>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-3">
        {adding.isError && <Banner tone="danger">{messageOf(adding.error)}</Banner>}
        <div className="flex flex-col gap-3 sm:flex-row sm:items-start sm:gap-2">
          <TextField
            form={{ ...form, set: (_name, value) => form.set('url', value) }}
            name="url"
            type="url"
            inputMode="url"
            label={texts.label}
            hint={texts.hint}
            placeholder={texts.placeholder}
            autoComplete="url"
            className="flex-1"
            isRequired
          />
          <Button
            type="submit"
            variant="primary"
            icon={<Plus aria-hidden size={16} />}
            isBusy={adding.isPending}
            className="sm:mt-6.5"
          >
            {texts.add}
          </Button>
        </div>
        <details className="group">
          <summary className="inline-flex items-center gap-1 rounded-xs text-sm text-ink-2 marker:content-none hover:text-ink">
            <ChevronRight aria-hidden size={14} className="transition-transform group-open:rotate-90" />
            {texts.options}
          </summary>
          <div className="pt-3">
            <SiteFields form={form} />
          </div>
        </details>
      </form>
    </Card>
  );
}
