import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { Badge } from '../../../ui/Badge.tsx';
import type { Rating } from './timeline.ts';

/** The visitor's thumb, beside the answer that it is about: in words for everyone, and whole for who listens. */
export function RatingBadge({ rating }: { rating: Rating }) {
  const isUp = rating === 'up';
  const Icon = isUp ? ThumbsUp : ThumbsDown;
  return (
    <Badge tone={isUp ? 'ok' : 'warn'} icon={<Icon aria-hidden />}>
      <span className="sr-only">{t.conversation.ratedBy}</span> {t.conversation.ratings[rating]}
    </Badge>
  );
}
