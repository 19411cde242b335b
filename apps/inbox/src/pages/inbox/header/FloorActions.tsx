import type { TeammateHead } from '@chatref/protocol';
import { Check, Hand, RotateCcw, Sparkles } from 'lucide-react';
import { useState } from 'react';
import type { OpenConversation } from '../../../live/open-conversation.ts';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { HandBackDialog } from './HandBackDialog.tsx';
import { refusalText } from './refusal-text.ts';
import { TakeFromDialog } from './TakeFromDialog.tsx';
import { useFloorCommands } from './use-floor-commands.ts';

type Props = { head: TeammateHead; open: OpenConversation; conversationId: string };

const texts = t.conversation;

/** In one row there is room for the words or the pictures, and the waiting clock needs its own. */
const tight = '@xl:@max-2xl:[&>.lucide]:hidden';

export function FloorActions({ head, open, conversationId }: Props) {
  const { floor, permitted } = head;
  const commands = useFloorCommands(open, conversationId);
  const [asked, setAsked] = useState<'hand-back' | 'take-from' | null>(null);
  const close = () => setAsked(null);
  if (floor.kind === 'resolved') {
    return (
      <Button
        icon={<RotateCcw aria-hidden size={14} />}
        disabledReason={refusalText(permitted.reopen)}
        isBusy={commands.reopen.isPending}
        onClick={() => commands.reopen.mutate()}
      >
        {texts.reopen}
      </Button>
    );
  }
  const holder = floor.kind === 'teammate' ? floor : null;
  const isYours = permitted.takeOver?.code === 'already_yours';
  return (
    <>
      {!isYours && (
        <Button
          variant="primary"
          className={tight}
          icon={<Hand aria-hidden size={14} />}
          disabledReason={refusalText(permitted.takeOver)}
          isBusy={commands.takeOver.isPending}
          onClick={() => (holder === null ? commands.takeOver.mutate(null) : setAsked('take-from'))}
        >
          {texts.takeOver}
        </Button>
      )}
      {floor.kind !== 'agent' && (
        <Button
          className={tight}
          icon={<Sparkles aria-hidden size={14} />}
          disabledReason={refusalText(permitted.handBack)}
          isBusy={commands.handBack.isPending}
          onClick={() => setAsked('hand-back')}
        >
          {texts.returnToAi}
        </Button>
      )}
      <Button
        icon={<Check aria-hidden size={14} />}
        disabledReason={refusalText(permitted.resolve)}
        isBusy={commands.resolve.isPending}
        onClick={() => commands.resolve.mutate()}
        title={texts.resolve}
      >
        <span className="@xl:@max-3xl:sr-only">{texts.resolve}</span>
      </Button>
      <HandBackDialog
        isOpen={asked === 'hand-back'}
        isBusy={commands.handBack.isPending}
        onClose={close}
        onSubmit={(note) => commands.handBack.mutate(note, { onSettled: close })}
      />
      <TakeFromDialog
        isOpen={asked === 'take-from'}
        holderName={holder?.name ?? ''}
        isBusy={commands.takeOver.isPending}
        onClose={close}
        onConfirm={() => commands.takeOver.mutate(holder?.teammateId ?? null, { onSettled: close })}
      />
    </>
  );
}
