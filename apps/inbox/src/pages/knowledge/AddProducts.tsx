import { type Refetch, usualProductSettings } from '@chatref/protocol';
import { Plus, Upload } from 'lucide-react';
import { useRef } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { createSource, uploadCatalogue } from '../../api/sources.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { asSiteAddress } from './as-site-address.ts';
import { RefetchField } from './RefetchField.tsx';
import { useAddSource } from './use-add-source.ts';

const texts = t.knowledge.product;

type Values = { url: string; refetch: Refetch };
const empty: Values = { url: '', refetch: usualProductSettings.refetch };

/** A feed by its address, or a table as a file. */
export function AddProducts() {
  const adding = useAddSource((agent, { url, refetch }: Values) =>
    createSource(agent, { kind: 'products', url, settings: { refetch } }),
  );
  const uploading = useAddSource(uploadCatalogue);
  const inputRef = useRef<HTMLInputElement>(null);
  const form = useForm<Values>({
    initial: empty,
    validate: ({ url }) => ({ url: asSiteAddress(url) === null ? texts.invalid : undefined }),
    onSubmit: (values) => {
      const url = asSiteAddress(values.url);
      if (url !== null) adding.mutate({ ...values, url }, { onSuccess: () => form.reset(empty) });
    },
  });
  const error = adding.error ?? uploading.error;
  return (
    <Card>
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {error !== null && <Banner tone="danger">{messageOf(error)}</Banner>}
        <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <TextField
            form={{ ...form, set: (_name, value) => form.set('url', value) }}
            name="url"
            type="url"
            inputMode="url"
            label={texts.label}
            hint={texts.hint}
            placeholder={texts.placeholder}
            isRequired
          />
          <RefetchField value={form.values.refetch} onChange={(refetch) => form.set('refetch', refetch)} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            variant="primary"
            icon={<Plus aria-hidden size={16} />}
            isBusy={adding.isPending}
          >
            {texts.add}
          </Button>
          <Button
            variant="ghost"
            icon={<Upload aria-hidden size={16} />}
            isBusy={uploading.isPending}
            onClick={() => inputRef.current?.click()}
          >
            {texts.orFile}
          </Button>
          <input
            ref={inputRef}
            type="file"
            accept=".csv,.tsv,.xml,.json,.xlsx,.txt"
            aria-label={texts.orFile}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) uploading.mutate(file);
              // So that the same file, mended, can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </div>
      </form>
    </Card>
  );
}
