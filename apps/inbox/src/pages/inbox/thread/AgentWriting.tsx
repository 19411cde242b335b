import { RichText } from '../../../components/RichText.tsx';
import { t } from '../../../strings/t.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Dots } from '../../../ui/Dots.tsx';
import { bubbleClass } from './bubble-class.ts';

/** The agent's answer while it is written; dropped when the turn ends, whatever becomes of it. */
export function AgentWriting({ name, text }: { name: string; text: string | null }) {
  return (
    <div className="flex flex-row-reverse gap-2.5">
      <Avatar kind="agent" name={name} />
      <div className="flex max-w-[min(34rem,84%)] min-w-0 flex-col items-end gap-1">
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          {t.conversation.agentWriting(name)}
          <Badge tone="agent">{t.common.ai}</Badge>
        </p>
        <div className={bubbleClass('agent')}>{text === null ? <Dots /> : <RichText text={text} />}</div>
      </div>
    </div>
  );
}
