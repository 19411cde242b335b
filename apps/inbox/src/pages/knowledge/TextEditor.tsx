import { Bold, Heading2, Heading3, Link, List, ListOrdered } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TextForm } from '../../form/TextField.tsx';
import { t } from '../../strings/t.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { TextPreview } from './TextPreview.tsx';
import { applyMark, type Mark } from './text-marks.ts';

const texts = t.knowledge.text_;

const tools = [
  { mark: 'heading', label: texts.heading, Icon: Heading2 },
  { mark: 'subheading', label: texts.subheading, Icon: Heading3 },
  { mark: 'bold', label: texts.bold, Icon: Bold },
  { mark: 'list', label: texts.list, Icon: List },
  { mark: 'numbered', label: texts.numbered, Icon: ListOrdered },
  { mark: 'link', label: texts.link, Icon: Link },
] as const;

type Props = { form: TextForm<'text'>; rows?: number };

/** A text with headings and lists, in the signs of Markdown, which people who know them may type as well. */
export function TextEditor({ form, rows = 8 }: Props) {
  const [isPreview, setPreview] = useState(false);
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const text = form.values.text;
  const press = (mark: Mark) => {
    const area = areaRef.current;
    if (area === null) return;
    const marked = applyMark({ text, start: area.selectionStart, end: area.selectionEnd }, mark);
    form.set('text', marked.text);
    // After the new text is in the field; before, there would be nothing to select.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(marked.start, marked.end);
    });
  };
  return (
    <Field label={texts.bodyLabel} error={form.errorOf('text')} isRequired>
      {(control) => (
        <div>
          <div className="flex flex-wrap items-center justify-between gap-x-2 rounded-t-sm border border-b-0 border-line-strong bg-sunken px-1 py-0.5">
            <div role="toolbar" aria-label={texts.toolbar} className="flex flex-wrap">
              {tools.map(({ mark, label, Icon }) => (
                <IconButton
                  key={mark}
                  size="sm"
                  label={label}
                  icon={<Icon aria-hidden size={15} />}
                  aria-disabled={isPreview}
                  className={isPreview ? 'opacity-40' : ''}
                  onClick={() => press(mark)}
                />
              ))}
            </div>
            <button
              type="button"
              aria-pressed={isPreview}
              onClick={() => setPreview(!isPreview)}
              className="rounded-xs px-2 py-0.5 text-xs font-medium text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:py-2"
            >
              {isPreview ? texts.write : texts.preview}
            </button>
          </div>
          {isPreview ? (
            <div className="scroll-area max-h-80 min-h-40 rounded-b-sm border border-line-strong bg-surface px-2.5 py-2">
              <TextPreview text={text} />
            </div>
          ) : (
            <Textarea
              {...control}
              ref={areaRef}
              name="text"
              rows={rows}
              value={text}
              placeholder={texts.bodyPlaceholder}
              onChange={(event) => form.set('text', event.currentTarget.value)}
              onBlur={() => form.touch('text')}
              className="rounded-t-none"
            />
          )}
        </div>
      )}
    </Field>
  );
}
