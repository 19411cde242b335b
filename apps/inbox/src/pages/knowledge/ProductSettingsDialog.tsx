import { type ProductColumns, type ProductSettings, type Source, sourceLimits } from '@chatref/protocol';
import { useId, useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { hostOf } from './host-of.ts';
import { isFetched } from './is-fetched.ts';
import { RefetchField } from './RefetchField.tsx';
import { useSourceCommands } from './use-source-commands.ts';

const texts = t.knowledge.product;

const columns = [
  'title',
  'id',
  'price',
  'salePrice',
  'availability',
  'variantOf',
  'description',
  'link',
  'image',
  'brand',
  'sku',
] as const;

type Props = { source: Source; products: ProductSettings; onClose: () => void };

/** How often a catalogue is fetched, and which of its columns is what. */
export function ProductSettingsDialog({ source, products, onClose }: Props) {
  const { update } = useSourceCommands(source);
  const formId = useId();
  const [values, setValues] = useState(products);
  const save = () =>
    update.mutate(
      { kind: 'products', settings: { refetch: values.refetch, columns: namedOf(values.columns) } },
      {
        onSuccess: () => {
          sayDone(texts.saved);
          onClose();
        },
      },
    );
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
            {t.common.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        className="grid gap-4 sm:grid-cols-2"
      >
        {update.isError && (
          <Banner tone="danger" className="sm:col-span-2">
            {messageOf(update.error)}
          </Banner>
        )}
        {isFetched(source) && (
          <RefetchField
            value={values.refetch}
            onChange={(refetch) => setValues((before) => ({ ...before, refetch }))}
          />
        )}
        {columns.map((column) => (
          <Field key={column} label={texts.columns[column]}>
            {(control) => (
              <Input
                {...control}
                value={values.columns[column] ?? ''}
                placeholder={texts.columnPlaceholder}
                maxLength={sourceLimits.maxColumnNameChars}
                onChange={(event) => {
                  const name = event.currentTarget.value;
                  setValues((before) => ({ ...before, columns: { ...before.columns, [column]: name } }));
                }}
              />
            )}
          </Field>
        ))}
      </form>
    </Dialog>
  );
}

/** Those that were named; the others are looked for. */
function namedOf(named: ProductColumns): ProductColumns {
  return Object.fromEntries(
    Object.entries(named).flatMap(([column, name]) => {
      const trimmed = name?.trim() ?? '';
      return trimmed === '' ? [] : [[column, trimmed]];
    }),
  );
}
