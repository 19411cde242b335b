import { CircleCheck, Hand, ListChecks, Plug, Sparkles, UserRound } from 'lucide-react';
import { t } from '../strings/t.ts';
import { Badge } from '../ui/Badge.tsx';
import { unreachable } from '../unreachable.ts';

/** Who has the floor, as a tag. The one place where the states of a conversation get their look. */
export type Floor =
  | { kind: 'agent' | 'collecting' | 'acting' | 'queue' | 'resolved' }
  | { kind: 'teammate'; name: string; isYou: boolean };

export function FloorBadge({ floor }: { floor: Floor }) {
  const texts = t.inbox.state;
  switch (floor.kind) {
    case 'queue':
      return (
        <Badge tone="warn" icon={<Hand aria-hidden />}>
          {texts.queue}
        </Badge>
      );
    case 'teammate':
      return (
        <Badge tone={floor.isYou ? 'accent' : 'neutral'} icon={<UserRound aria-hidden />}>
          {floor.isYou ? texts.you : texts.teammate(floor.name)}
        </Badge>
      );
    case 'agent':
      return (
        <Badge tone="agent" icon={<Sparkles aria-hidden />}>
          {texts.agent}
        </Badge>
      );
    case 'collecting':
      return (
        <Badge tone="agent" icon={<ListChecks aria-hidden />}>
          {texts.collecting}
        </Badge>
      );
    case 'acting':
      return (
        <Badge tone="agent" icon={<Plug aria-hidden />}>
          {texts.acting}
        </Badge>
      );
    case 'resolved':
      return <Badge icon={<CircleCheck aria-hidden />}>{texts.resolved}</Badge>;
    default:
      return unreachable(floor);
  }
}
