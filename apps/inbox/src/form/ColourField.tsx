import type { ReactNode } from 'react';
import { t } from '../strings/t.ts';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import type { TextForm } from './TextField.tsx';

type Props<N extends string> = { form: TextForm<NoInfer<N>>; name: N; label: string; hint?: ReactNode };

/** A colour as #rrggbb, typed or picked. */
export function ColourField<N extends string>({ form, name, label, hint }: Props<N>) {
  const value = form.values[name];
  const isColour = /^#[0-9a-f]{6}$/iu.test(value);
  return (
    <Field label={label} hint={hint} error={form.errorOf(name)}>
      {(control) => (
        <span className="flex items-center gap-2">
          <span className="relative size-8 shrink-0 overflow-hidden rounded-sm ring-1 ring-line-strong ring-inset focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus pointer-coarse:size-10">
            <input
              type="color"
              aria-label={t.agents.general.pickColour(label)}
              value={isColour ? value : '#000000'}
              onChange={(event) => form.set(name, event.currentTarget.value)}
              className="absolute -inset-2 size-[calc(100%+1rem)] cursor-pointer border-0 bg-transparent p-0"
            />
          </span>
          <Input
            {...control}
            name={name}
            value={value}
            spellCheck={false}
            autoComplete="off"
            maxLength={7}
            className="max-w-32 font-mono"
            onChange={(event) => form.set(name, event.currentTarget.value)}
            onBlur={() => form.touch(name)}
          />
        </span>
      )}
    </Field>
  );
}
