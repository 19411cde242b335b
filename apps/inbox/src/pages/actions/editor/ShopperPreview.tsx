import { clsx } from 'clsx';
import { ArrowUp, Sparkles } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { t } from '../../../strings/t.ts';
import { Select } from '../../../ui/Select.tsx';
import { readableOn } from '../../agents/readable-on.ts';
import type { ActionValues } from './action-values.ts';
import { languageName } from './languages.ts';
import { PreviewTalk } from './PreviewTalk.tsx';

const texts = t.actionEditor.preview;
const ownTexts = 'default';

type Props = { values: ActionValues; isTitleHidden?: boolean };

/** A picture of what the shopper will see, made of what is typed beside it; nothing in it can be pressed. */
export function ShopperPreview({ values, isTitleHidden = false }: Props) {
  const agent = useAgent();
  const [isOpen, setOpen] = useState(true);
  const [wanted, setLanguage] = useState(ownTexts);
  const translation = values.translations.find(({ language }) => language === wanted);
  const painted = { background: agent.accentColor, color: readableOn(agent.accentColor) };
  const rule = values.pageRules.find(({ isEnabled }) => isEnabled);
  return (
    <section aria-label={texts.title}>
      <div className="mb-2 flex min-h-8 items-center gap-2 empty:hidden">
        <p className={clsx('flex-1 text-xs font-medium text-ink-3', isTitleHidden && 'invisible')}>
          {texts.title}
        </p>
        {values.translations.length > 0 && (
          <Select
            control={{ 'aria-label': texts.language }}
            value={translation === undefined ? ownTexts : wanted}
            options={[
              { value: ownTexts, label: texts.ownTexts },
              ...values.translations.map(({ language }) => ({
                value: language,
                label: languageName(language),
              })),
            ]}
            onChange={setLanguage}
            className="w-32!"
          />
        )}
        {values.logic === 'request_handoff' && (
          <Select
            control={{ 'aria-label': texts.hours }}
            value={isOpen ? 'open' : 'closed'}
            options={[
              { value: 'open', label: texts.open },
              { value: 'closed', label: texts.closed },
            ]}
            onChange={(value) => setOpen(value === 'open')}
            className="w-28!"
          />
        )}
      </div>
      <div aria-hidden className="overflow-hidden rounded-xl border border-line bg-surface shadow-pop">
        <Head name={agent.name} painted={painted} />
        <div className="scroll-area flex max-h-[min(30rem,calc(100dvh-19rem))] min-h-56 flex-col gap-2 p-4">
          <PreviewTalk values={values} translation={translation} isOpen={isOpen} painted={painted} />
        </div>
        <div className="px-3 pb-3">
          <div className="flex items-center justify-between rounded-xl border border-line py-1.5 pr-1.5 pl-3 text-sm text-ink-3">
            {texts.write}
            <span className="inline-flex size-7 items-center justify-center rounded-md" style={painted}>
              <ArrowUp size={14} />
            </span>
          </div>
        </div>
      </div>
      {rule !== undefined && (
        <div aria-hidden className="mt-3">
          <p className="mb-1.5 truncate text-xs text-ink-3">{texts.onPage(rule.pages[0] ?? '/…')}</p>
          <div className="flex justify-end rounded-md border border-dashed border-line-strong bg-sunken p-3">
            <div className="flex max-w-full flex-col items-end gap-2 rounded-lg bg-raised p-3 shadow-pop">
              {rule.show === 'card' && (
                <p className="text-sm wrap-anything text-ink">{rule.text || texts.cardText}</p>
              )}
              <span
                className="inline-flex h-8 max-w-full items-center rounded-full px-3 text-sm font-medium"
                style={painted}
              >
                <span className="truncate">{rule.label || texts.buttonText}</span>
              </span>
            </div>
          </div>
        </div>
      )}
    </section>
  );
}

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
            {t.agents.general.previewRole}
          </span>
        </span>
        <span className="block truncate text-xs text-ink-2">{t.agents.general.previewState}</span>
      </span>
    </div>
  );
}
