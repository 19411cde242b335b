import type { ScheduleList } from '@chatref/protocol';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { formatTimeIn } from './format-times.ts';
import { OpenBadge } from './OpenBadge.tsx';
import { openStateOf } from './open-state.ts';
import { useChooseHours } from './use-schedule-commands.ts';
import { placeOf } from './zone-names.ts';

const texts = t.hours;
/** Of a schedule's id there is none that is empty. */
const always = '';

/** What holds for the workspace now, and the choice of the schedule that it follows. */
export function WorkspaceHours({ list }: { list: ScheduleList }) {
  const { canManage } = useSession();
  const nowMs = useNow(10_000);
  const choosing = useChooseHours();
  // What was just chosen shows at once; a refusal takes it back.
  const chosenId = choosing.isPending ? choosing.variables : list.workspaceScheduleId;
  const chosen = list.schedules.find(({ id }) => id === chosenId);
  const state = chosen === undefined ? { isOpen: true, words: texts.alwaysOpen } : openStateOf(chosen, nowMs);
  const options = [
    { value: always, label: texts.alwaysOpen, hint: texts.alwaysOpenHint },
    ...list.schedules.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choose = (value: string) => {
    const name = list.schedules.find(({ id }) => id === value)?.name;
    choosing.mutate(value === always ? null : value, {
      onSuccess: () => sayDone(name === undefined ? texts.chosenAlways : texts.chosen(name)),
    });
  };
  return (
    <Card>
      <div className="flex flex-col gap-x-8 gap-y-4 sm:flex-row sm:items-center sm:justify-between">
        <div className="min-w-0">
          <p role="status">{state !== null && <OpenBadge state={state} size="lg" />}</p>
          <p className="mt-1 text-sm text-pretty text-ink-2">
            {chosen === undefined
              ? texts.alwaysOpenText
              : texts.thereNow(placeOf(chosen.timeZone), formatTimeIn(chosen.timeZone, nowMs))}
          </p>
        </div>
        <Field label={texts.workspaceFollows} className="shrink-0 sm:w-60">
          {({ id }) => (
            <Select
              control={{ id }}
              value={chosen?.id ?? always}
              options={options}
              isDisabled={!canManage || list.schedules.length === 0}
              onChange={choose}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}
