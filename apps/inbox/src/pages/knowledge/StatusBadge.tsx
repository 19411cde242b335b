import type { Source } from '@chatref/protocol';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../strings/t.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

type Status = Source['status'];

export function StatusBadge({ status }: { status: Status }) {
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t.knowledge.status[status]}
    </Badge>
  );
}

const looks: Record<Status, { tone: Tone; icon: ReactNode }> = {
  pending: { tone: 'neutral', icon: <Clock aria-hidden /> },
  processing: { tone: 'accent', icon: <Spinner size={12} /> },
  trained: { tone: 'ok', icon: <CircleCheck aria-hidden /> },
  failed: { tone: 'danger', icon: <CircleAlert aria-hidden /> },
};
