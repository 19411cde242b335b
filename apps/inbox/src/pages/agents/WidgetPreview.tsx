import { MessageCircle, SendHorizontal } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { GeneralValues } from './general-values.ts';
import { readableOn } from './readable-on.ts';

/** A picture of the widget with what is typed beside it; nothing in it can be pressed. */
export function WidgetPreview({ values }: { values: GeneralValues }) {
  const colour = /^#[0-9a-f]{6}$/iu.test(values.accentColor) ? values.accentColor : '#3652d9';
  const starters = values.starterQuestions.split('\n').filter((line) => line.trim() !== '');
  const on = readableOn(colour);
  return (
    <div className="sticky top-6">
      <p className="mb-2 text-xs font-medium text-ink-3">{t.agents.general.preview}</p>
      <div aria-hidden className="overflow-hidden rounded-xl border border-line bg-surface shadow-pop">
        <div className="flex items-center gap-2.5 px-4 py-3" style={{ background: colour, color: on }}>
          <Avatar kind="agent" name={values.name} size="md" />
          <span className="min-w-0">
            <span className="block truncate text-sm font-semibold">
              {values.name || t.agents.namePlaceholder}
            </span>
            <span className="block text-2xs opacity-80">{t.common.ai}</span>
          </span>
        </div>
        <div className="flex min-h-56 flex-col gap-2 p-4">
          <p className="max-w-[85%] self-start rounded-lg rounded-tl-xs bg-sunken px-3 py-2 text-sm wrap-anything text-ink">
            {values.greeting}
          </p>
          <p
            className="max-w-[85%] self-end rounded-lg rounded-tr-xs px-3 py-2 text-sm"
            style={{ background: colour, color: on }}
          >
            {t.agents.general.previewMessage}
          </p>
          <div className="mt-auto flex flex-wrap gap-1.5 pt-3">
            {starters.slice(0, 3).map((line) => (
              <span
                key={line}
                className="max-w-full truncate rounded-full border border-line-strong px-2.5 py-1 text-xs text-ink-2"
              >
                {line}
              </span>
            ))}
            <span
              className="max-w-full truncate rounded-full border px-2.5 py-1 text-xs font-medium text-ink"
              style={{ borderColor: colour }}
            >
              {values.expertButtonText}
            </span>
          </div>
        </div>
        <div className="flex items-center justify-between border-t border-line px-4 py-2.5 text-ink-3">
          <span className="h-2 w-24 rounded-full bg-pressed" />
          <SendHorizontal size={16} />
        </div>
      </div>
      <span
        aria-hidden
        className="mt-3 ml-auto flex size-12 items-center justify-center rounded-full shadow-pop"
        style={{ background: colour, color: on }}
      >
        <MessageCircle size={22} />
      </span>
    </div>
  );
}
