import { Plus } from 'lucide-react';
import { messageOf } from '../../api/message-of.ts';
import { createSource } from '../../api/sources.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { asSiteAddress } from './as-site-address.ts';
import { useAddSource } from './use-add-source.ts';

const texts = t.knowledge.website;

export function AddWebsite() {
  const adding = useAddSource((agent, url: string) => createSource(agent, { kind: 'website', url }));
  const form = useForm({
    initial: { url: '' },
    validate: ({ url }) => ({ url: asSiteAddress(url) === null ? texts.invalid : undefined }),
    onSubmit: ({ url }) => {
      const address = asSiteAddress(url);
      if (address !== null) adding.mutate(address, { onSuccess: () => form.reset({ url: '' }) });
    },
  });
  return (
    <Card>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-3">
        {adding.isError && <Banner tone="danger">{messageOf(adding.error)}</Banner>}
        <div className="flex flex-col gap-3 sm:flex-row sm:gap-2 sm:items-start">
          <TextField
            form={form}
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
      </form>
    </Card>
  );
}
