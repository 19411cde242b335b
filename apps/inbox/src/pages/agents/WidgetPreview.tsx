import { ArrowUp, MessageCircle, Sparkles } from 'lucide-react';
import type { CSSProperties } from 'react';
import { t } from '../../strings/t.ts';
import type { GeneralValues } from './general-values.ts';
import { readableOn } from './readable-on.ts';

const texts = t.agents.general;

/** A picture of the widget with what is typed beside it; nothing in it can be pressed. */
export function WidgetPreview({ values }: { values: GeneralValues }) {
  const colour = /^#[0-9a-f]{6}$/iu.test(values.accentColor) ? values.accentColor : '#3652d9';
  const starters = values.starterQuestions.split('\n').filter((line) => line.trim() !== '');
  const painted = { background: colour, color: readableOn(colour) };
  return (
    <div className="sticky top-6">
      <p className="mb-2 text-xs font-medium text-ink-3">{texts.preview}</p>
      <div aria-hidden className="overflow-hidden rounded-xl border border-line bg-surface shadow-pop">
        <Head name={values.name || t.agents.namePlaceholder} painted={painted} />
        <div className="flex min-h-56 flex-col gap-2 p-4">
          <p className="max-w-[88%] self-start rounded-lg rounded-tl-xs bg-sunken px-3 py-2 text-sm wrap-anything text-ink">
            {values.greeting}
          </p>
          {starters.slice(0, shownStarters).map((line) => (
            <span
              key={line}
              className="max-w-[88%] self-start truncate rounded-lg border border-line px-3 py-1 text-xs text-ink"
            >
              {line}
            </span>
          ))}
          <p
            className="mt-auto max-w-[88%] self-end rounded-lg rounded-br-xs px-3 py-2 text-sm"
            style={painted}
          >
            {texts.previewMessage}
          </p>
        </div>
        <div className="px-3 pb-3">
          <div className="flex items-center justify-between rounded-xl border border-line py-1.5 pr-1.5 pl-3 text-sm text-ink-3">
            {texts.previewWrite}
            <span className="inline-flex size-7 items-center justify-center rounded-md" style={painted}>
              <ArrowUp size={14} />
            </span>
          </div>
        </div>
      </div>
      <span
        aria-hidden
        className="mt-3 ml-auto flex size-12 items-center justify-center rounded-full shadow-pop"
        style={painted}
      >
        <MessageCircle size={22} />
      </span>
    </div>
  );
}

const shownStarters = 3;

function Head({ name, painted }: { name: string; painted: CSSProperties }) {
  return (
    <div className="flex items-center gap-2.5 border-b border-line px-4 py-3">
      <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full" style={painted}>
        <Sparkles size={16} />
      </span>
      <span className="min-w-0">
        <span className="flex items-center gap-1.5">
          <span className="truncate text-sm font-semibold text-ink">{name}</span>
          <span className="shrink-0 rounded-xs bg-sunken px-1.5 text-2xs font-semibold text-ink-2">
            {texts.previewRole}
          </span>
        </span>
        <span className="flex items-center gap-1.5 text-xs text-ink-2">
          <span className="size-1.5 shrink-0 rounded-full bg-ok" />
          <span className="truncate">{texts.previewState}</span>
        </span>
      </span>
    </div>
  );
}
