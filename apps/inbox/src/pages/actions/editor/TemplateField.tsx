import { Braces } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { keysOf } from './action-values.ts';
import { useEditor } from './EditorContext.tsx';

type Props = {
  label: string;
  hint?: ReactNode;
  /** Where its error is told. */
  place: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength: number;
  isRequired?: boolean;
  isOptional?: boolean;
  isCode?: boolean;
  placeholder?: string;
  /** Parts of the reply that may stand in it; known once the call was tried. */
  replyPaths?: readonly string[];
};

/** A text with places that are filled in later; the menu puts them where the cursor is. */
export function TemplateField(props: Props) {
  const { form } = useEditor();
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const { place, value, onChange } = props;
  const insert = (name: string) => {
    const input = inputRef.current;
    const at = input?.selectionStart ?? value.length;
    const end = input?.selectionEnd ?? at;
    onChange(`${value.slice(0, at)}{{${name}}}${value.slice(end)}`);
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(at + name.length + 4, at + name.length + 4);
    });
  };
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={form.errorOf(place)}
      isRequired={props.isRequired ?? false}
      optionalText={props.isOptional ? t.common.optional : undefined}
    >
      {(control) => (
        <span className="relative flex">
          <Textarea
            {...control}
            ref={inputRef}
            rows={props.rows ?? 2}
            value={value}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            spellCheck={!props.isCode}
            className={props.isCode ? 'pr-10! font-mono' : 'pr-10!'}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={() => form.touch(place)}
          />
          <span className="absolute top-1 right-1">
            <InsertMenu label={props.label} replyPaths={props.replyPaths ?? []} onInsert={insert} />
          </span>
        </span>
      )}
    </Field>
  );
}

type InsertProps = { label: string; replyPaths: readonly string[]; onInsert: (name: string) => void };

function InsertMenu({ label, replyPaths, onInsert }: InsertProps) {
  const { fields } = useEditor().form.values;
  const keys = keysOf(fields);
  const names = [
    ...fields.map(({ id }) => `fields.${keys.get(id) ?? ''}`),
    ...replyPaths.map((path) => `reply.${path}`),
    ...['visitor.name', 'visitor.email', 'page.url', 'conversation.id'],
  ];
  return (
    <Menu
      trigger={
        <IconButton label={t.actionEditor.insert(label)} size="sm" icon={<Braces aria-hidden size={14} />} />
      }
    >
      {names.map((name) => (
        <MenuItem key={name} onSelect={() => onInsert(name)}>
          <span className="font-mono text-xs">{`{{${name}}}`}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
