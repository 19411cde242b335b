import type { ExplainedSentence, SentenceMark } from '@chatref/protocol';
import { clsx } from 'clsx';
import { Check, CircleDashed, MousePointerClick, Pin } from 'lucide-react';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Badge, type Tone } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { markedParts } from './marked-parts.ts';
import { useTestCommands } from './use-test-commands.ts';

const texts = t.actionEditor.lab;

/** What one sentence would do, with the words that decided marked in it, and why. */
export function SentenceResult({ sentence }: { sentence: ExplainedSentence }) {
  const { action } = useEditor();
  const { canManage } = useSession();
  return (
    <li className="flex flex-col gap-1.5 px-3 py-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-base wrap-anything text-ink">
          {markedParts(sentence.text, sentence.marks).map(({ text, mark }, index) =>
            mark === null ? (
              text
            ) : (
              <mark
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
                key={index}
                title={mark.note}
                className={clsx('rounded-xs px-0.5', marks[mark.look])}
              >
                {text}
              </mark>
            ),
          )}
        </p>
        <Verdict sentence={sentence} actionId={action?.id ?? null} />
      </div>
      {sentence.reasons.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-sm text-ink-2">
          {sentence.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {sentence.near.map(({ actionId, name, phrase, why }) => (
        <p key={`${actionId} ${phrase}`} className="text-sm text-ink-3">
          {texts.near(phrase, actionId === (action?.id ?? null) ? null : name)} {why}
        </p>
      ))}
      {sentence.overlaps.length > 0 && (
        <p className="text-sm text-warn-ink">{texts.overlaps(sentence.overlaps.map(({ name }) => name))}</p>
      )}
      {canManage && <Keep text={sentence.text} />}
    </li>
  );
}

const marks: Record<SentenceMark['look'], string> = {
  match: 'bg-ok-soft text-ok-ink',
  near: 'bg-warn-soft text-warn-ink',
  stop: 'bg-danger-soft text-danger-ink line-through decoration-1',
  repair: 'bg-note-soft text-note-ink underline decoration-dotted',
};

type VerdictProps = { sentence: ExplainedSentence; actionId: string | null };

function Verdict({ sentence: { verdict }, actionId }: VerdictProps) {
  if (verdict.kind === 'none') {
    return <Badge icon={<CircleDashed aria-hidden />}>{texts.nothing}</Badge>;
  }
  const isThis = verdict.actionId === actionId;
  const tone: Tone = isThis ? (verdict.kind === 'fire' ? 'ok' : 'agent') : 'warn';
  const Icon = verdict.kind === 'fire' ? Check : MousePointerClick;
  const who = isThis ? texts.thisAction : verdict.name;
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {verdict.kind === 'fire' ? texts.starts(who) : texts.offers(who)}
    </Badge>
  );
}

function Keep({ text }: { text: string }) {
  const { action } = useEditor();
  const { keep } = useTestCommands(action?.id ?? null);
  if (action === null) {
    return (
      <Button
        size="sm"
        variant="ghost"
        className="-ml-2 self-start"
        icon={<Pin aria-hidden size={14} />}
        disabledReason={texts.saveFirst}
      >
        {texts.keep}
      </Button>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2 self-start"
          isBusy={keep.isPending}
          icon={<Pin aria-hidden size={14} />}
        >
          {texts.keep}
        </Button>
      }
    >
      <MenuItem onSelect={() => keep.mutate({ text, shouldFire: true })}>{texts.should}</MenuItem>
      <MenuItem onSelect={() => keep.mutate({ text, shouldFire: false })}>{texts.shouldNot}</MenuItem>
    </Menu>
  );
}
