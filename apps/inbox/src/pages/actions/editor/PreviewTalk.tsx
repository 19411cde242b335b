import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { t } from '../../../strings/t.ts';
import {
  type ActionValues,
  choicesOf,
  type FieldDraft,
  keysOf,
  type TranslationDraft,
} from './action-values.ts';
import { sampleOf } from './call/sample-of.ts';
import { fillTemplate } from './fill-template.ts';

const texts = t.actionEditor.preview;

type Props = {
  values: ActionValues;
  translation: TranslationDraft | undefined;
  isOpen: boolean;
  painted: CSSProperties;
};

/** The whole talk from the first words to the last, each part as the settings make it. */
export function PreviewTalk({ values, translation, isOpen, painted }: Props) {
  const { starts, fields, ask, logic, call } = values;
  const first = starts.phrases[0] ?? starts.keywords[0];
  const labelOf = (field: FieldDraft) => translation?.labels[field.id] || field.label || texts.field;
  const keys = keysOf(fields);
  const samples = new Map(fields.map((field) => [`fields.${keys.get(field.id) ?? ''}`, sampleOf(field)]));
  return (
    <>
      {first === undefined ? (
        <Note>{texts.pressed(values.name || texts.action)}</Note>
      ) : (
        <Visitor painted={painted}>{capitalised(first)}</Visitor>
      )}
      {ask === 'form' && fields.length > 0 && (
        <FormCard values={values} labelOf={labelOf} painted={painted} />
      )}
      {ask === 'one_by_one' &&
        fields.map((field) => (
          <div key={field.id} className="contents">
            <Agent>{texts.question(labelOf(field))}</Agent>
            <Visitor painted={painted}>{sampleOf(field)}</Visitor>
          </div>
        ))}
      {logic === 'call_api' && call.hasEffect && (
        <>
          <Agent>{fillTemplate(call.confirmText || texts.confirm, samples)}</Agent>
          <span className="flex gap-1.5">
            <Pill>{texts.yes}</Pill>
            <Pill>{texts.no}</Pill>
          </span>
        </>
      )}
      {logic === 'call_api' && <Note>{texts.checking}</Note>}
      {logic === 'call_api' && call.replyText !== '' && (
        <Agent>{fillTemplate(call.replyText, samples)}</Agent>
      )}
      {logic === 'send_message' && (
        <Agent isQuiet={values.message.trim() === ''}>
          {fillTemplate(values.message || texts.message, samples)}
        </Agent>
      )}
      <FollowUp values={values} translation={translation} isOpen={isOpen} />
      {logic === 'request_handoff' && <Note isStrong>{texts.waiting}</Note>}
    </>
  );
}

function FollowUp({ values, translation, isOpen }: Pick<Props, 'values' | 'translation' | 'isOpen'>) {
  const { logic, followUp, followUpClosed } = values;
  const isClosed = logic === 'request_handoff' && !isOpen;
  const own = isClosed ? followUpClosed : followUp;
  const said = (isClosed ? translation?.followUpClosed : translation?.followUp) || own;
  if (said !== '') return <Agent>{said}</Agent>;
  if (logic === 'request_handoff')
    return <Agent isQuiet>{isClosed ? texts.builtInClosed : texts.builtIn}</Agent>;
  return logic === 'collect_details' ? <Agent isQuiet>{texts.thanks}</Agent> : null;
}

type FormProps = { values: ActionValues; labelOf: (field: FieldDraft) => string; painted: CSSProperties };

function FormCard({ values, labelOf, painted }: FormProps) {
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <p className="text-sm font-semibold text-ink">{values.name || texts.action}</p>
      {values.fields.map((field) => (
        <div key={field.id}>
          <p className="text-xs text-ink-2">
            {labelOf(field)} {!field.isRequired && <span className="text-ink-3">({t.common.optional})</span>}
          </p>
          <span className="mt-0.5 flex h-7 items-center justify-between rounded-sm border border-line-strong px-2 text-xs text-ink-3">
            <span className="truncate">
              {field.type === 'choice' ? choicesOf(field).join(' / ') : sampleOf(field)}
            </span>
            {field.type === 'choice' && <ChevronDown size={12} />}
          </span>
        </div>
      ))}
      <span className="flex items-center justify-between gap-2">
        <span className="text-xs text-ink-3">
          {values.logic === 'request_handoff' ? texts.skipToPerson : texts.cancel}
        </span>
        <span className="inline-flex h-7 items-center rounded-sm px-2.5 text-xs font-medium" style={painted}>
          {texts.continue}
        </span>
      </span>
    </div>
  );
}

function Visitor({ painted, children }: { painted: CSSProperties; children: ReactNode }) {
  return (
    <p
      className="max-w-[88%] self-end rounded-lg rounded-br-xs px-3 py-2 text-sm wrap-anything"
      style={painted}
    >
      {children}
    </p>
  );
}

function Agent({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) {
  return (
    <p
      className={clsx(
        'max-w-[88%] self-start rounded-lg rounded-tl-xs bg-sunken px-3 py-2 text-sm whitespace-pre-line wrap-anything',
        isQuiet ? 'text-ink-3 italic' : 'text-ink',
      )}
    >
      {children}
    </p>
  );
}

function Note({ isStrong = false, children }: { isStrong?: boolean; children: ReactNode }) {
  return (
    <p
      className={clsx(
        'self-center rounded-full px-3 py-1 text-center text-xs',
        isStrong ? 'bg-warn-soft text-warn-ink' : 'text-ink-3',
      )}
    >
      {children}
    </p>
  );
}

function Pill({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-7 items-center rounded-full border border-line-strong px-3 text-xs text-ink">
      {children}
    </span>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
