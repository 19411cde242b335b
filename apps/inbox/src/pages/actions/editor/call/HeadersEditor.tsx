import { Eye, LockKeyhole, LockKeyholeOpen, Plus, Trash2 } from 'lucide-react';
import { t } from '../../../../strings/t.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Input } from '../../../../ui/Input.tsx';
import type { HeaderDraft } from '../action-values.ts';
import { useEditor } from '../EditorContext.tsx';
import { newDraftId } from '../new-draft-id.ts';

const texts = t.actionEditor.call;
const maxHeaders = 20;

type Props = { headers: readonly HeaderDraft[]; onChange: (headers: readonly HeaderDraft[]) => void };

export function HeadersEditor({ headers, onChange }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium text-ink">
        {texts.headers}
        <span className="ml-1.5 font-normal text-ink-3">{t.common.optional}</span>
      </legend>
      <p className="mt-0.5 mb-2 text-xs text-ink-3">{texts.headersHint}</p>
      <div className="flex flex-col gap-2">
        {headers.map((header, index) => (
          <HeaderRow
            key={header.id}
            header={header}
            n={index + 1}
            onChange={(next) => onChange(headers.with(index, next))}
            onRemove={() => onChange(headers.toSpliced(index, 1))}
          />
        ))}
        <Button
          size="sm"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          isDisabled={headers.length >= maxHeaders}
          onClick={() => onChange([...headers, { id: newDraftId(), name: '', value: '', isSecret: false }])}
        >
          {texts.addHeader}
        </Button>
      </div>
    </fieldset>
  );
}

type RowProps = {
  header: HeaderDraft;
  n: number;
  onChange: (header: HeaderDraft) => void;
  onRemove: () => void;
};

function HeaderRow({ header, n, onChange, onRemove }: RowProps) {
  const { form } = useEditor();
  const place = `header-${header.id}`;
  const error = form.errorOf(place);
  const Lock = header.isSecret ? LockKeyhole : LockKeyholeOpen;
  return (
    <div>
      <div className="flex flex-wrap items-center gap-1.5 sm:flex-nowrap">
        <Input
          aria-label={texts.headerName(n)}
          aria-invalid={error === undefined ? undefined : true}
          value={header.name}
          placeholder="Authorization"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          className="font-mono sm:max-w-48"
          onChange={(event) => onChange({ ...header, name: event.currentTarget.value })}
          onBlur={() => form.touch(place)}
        />
        {header.value === null ? (
          <span className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-sm border border-line bg-sunken px-2.5 text-sm text-ink-3 pointer-coarse:h-10">
            <Eye aria-hidden size={14} className="shrink-0" />
            <span className="min-w-0 flex-1 truncate">{texts.secretKept}</span>
            <button
              type="button"
              className="shrink-0 rounded-xs text-accent-ink hover:underline"
              onClick={() => onChange({ ...header, value: '' })}
            >
              {texts.replaceSecret}
            </button>
          </span>
        ) : (
          <Input
            aria-label={texts.headerValue(n)}
            value={header.value}
            type={header.isSecret ? 'password' : 'text'}
            autoComplete={header.isSecret ? 'new-password' : 'off'}
            spellCheck={false}
            maxLength={2000}
            className="flex-1 font-mono"
            onChange={(event) => onChange({ ...header, value: event.currentTarget.value })}
          />
        )}
        <IconButton
          label={header.isSecret ? texts.isSecret(n) : texts.makeSecret(n)}
          aria-pressed={header.isSecret}
          isActive={header.isSecret}
          icon={<Lock aria-hidden size={16} />}
          // What was sealed is not shown again: a header that is to be open is typed anew.
          onClick={() => onChange({ ...header, isSecret: !header.isSecret, value: header.value ?? '' })}
        />
        <IconButton
          label={texts.removeHeader(n)}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={onRemove}
        />
      </div>
      {error !== undefined && <p className="mt-1 text-xs text-danger-ink">{error}</p>}
    </div>
  );
}
