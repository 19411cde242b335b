import type { Schedule } from '@chatref/protocol';
import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { useScheduleCommands } from './use-schedule-commands.ts';

const texts = t.hours;

/** One that somebody follows is refused by the server, which names them. */
export function RemoveSchedule({ schedule }: { schedule: Schedule }) {
  const { remove } = useScheduleCommands(schedule.id);
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button
        variant="quietDanger"
        icon={<Trash2 aria-hidden size={15} />}
        onClick={() => setAsking(true)}
        className="-ml-3"
      >
        {texts.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        onConfirm={() =>
          remove.mutate(schedule.id, {
            onSuccess: () => {
              sayDone(texts.removed(schedule.name));
              void navigate({ to: '/settings/hours' });
            },
          })
        }
        title={texts.removeTitle(schedule.name)}
        description={
          remove.isError ? <Banner tone="danger">{messageOf(remove.error)}</Banner> : texts.removeText
        }
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </div>
  );
}
