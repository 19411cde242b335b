import type { ActionRun } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { Badge, type Tone } from '../../../ui/Badge.tsx';

const tones: Record<ActionRun['status'], Tone> = {
  running: 'agent',
  done: 'ok',
  failed: 'danger',
  dead: 'danger',
  stopped: 'neutral',
};

export function RunBadge({ status }: { status: ActionRun['status'] }) {
  return <Badge tone={tones[status]}>{t.actionEditor.runs.statuses[status]}</Badge>;
}
