import type { Author } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { Badge } from '../../../ui/Badge.tsx';

type Props = { author: Author; visitorName: string; isYou: boolean };

/** Who speaks, in words; the agent is always marked as the AI. */
export function SpeakerName({ author, visitorName, isYou }: Props) {
  switch (author.kind) {
    case 'visitor':
      return <Name>{visitorName}</Name>;
    case 'agent':
      return (
        <>
          <Name>{author.name}</Name>
          <Badge tone="agent">{t.common.ai}</Badge>
        </>
      );
    case 'teammate':
      return <Name>{isYou ? t.conversation.you : author.name}</Name>;
    case 'system':
      return <Name>{t.conversation.system}</Name>;
  }
}

function Name({ children }: { children: string }) {
  return <span className="truncate font-medium text-ink-2">{children}</span>;
}
