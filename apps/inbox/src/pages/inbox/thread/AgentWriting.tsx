import { clsx } from 'clsx';
import { RichText } from '../../../components/RichText.tsx';
import { t } from '../../../strings/t.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Dots } from '../../../ui/Dots.tsx';
import { bubbleClass } from './bubble-class.ts';

type Props = {
  name: string;
  /** The words so far; null before the first one. */
  text: string | null;
  /** In the inbox the agent speaks for the shop, on the right; in the Playground it is the other side. */
  side: 'left' | 'right';
};

/** The agent's answer while it is written; dropped when the turn ends, whatever becomes of it. */
export function AgentWriting({ name, text, side }: Props) {
  const isRight = side === 'right';
  return (
    <div className={clsx('flex gap-2.5', isRight && 'flex-row-reverse')}>
      <Avatar kind="agent" name={name} />
      <div className={clsx('flex max-w-[min(34rem,84%)] min-w-0 flex-col gap-1', isRight && 'items-end')}>
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          {t.conversation.agentWriting(name)}
          <Badge tone="agent">{t.common.ai}</Badge>
        </p>
        <div className={bubbleClass('agent', side)}>
          {text === null ? <Dots /> : <RichText text={text} />}
        </div>
      </div>
    </div>
  );
}
