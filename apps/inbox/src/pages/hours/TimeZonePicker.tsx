import { Combobox } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown, Search } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { controlClass } from '../../ui/control-class.ts';
import type { FieldControl } from '../../ui/Field.tsx';
import { formatTimeIn } from './format-times.ts';
import { choiceOf, offsetName, type ZoneChoice, zoneChoices } from './zone-names.ts';

type Props = { value: string; onChange: (timeZone: string) => void; control: FieldControl };

/** A zone by its place, with the time that clocks show there: what one checks it by. */
export function TimeZonePicker({ value, onChange, control }: Props) {
  const nowMs = useNow(10_000);
  return (
    <Combobox.Root<ZoneChoice>
      items={zoneChoices()}
      value={choiceOf(value)}
      onValueChange={(choice) => {
        if (choice !== null) onChange(choice.value);
      }}
      isItemEqualToValue={(one, other) => one.value === other.value}
      filter={matches}
      autoHighlight
    >
      <Combobox.Trigger
        {...control}
        className={clsx(
          controlClass,
          'flex h-8 items-center gap-2 px-2.5 text-left select-none pointer-coarse:h-10',
        )}
      >
        <ZoneText choice={choiceOf(value)} nowMs={nowMs} />
        <Combobox.Icon className="text-ink-3">
          <ChevronsUpDown aria-hidden size={14} />
        </Combobox.Icon>
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} collisionPadding={8} className="z-60 outline-hidden">
          <Combobox.Popup
            aria-label={t.hours.form.zone}
            className="flex max-h-[min(22rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) min-w-72 origin-(--transform-origin) flex-col overflow-hidden rounded-md bg-raised shadow-pop outline-hidden transition-[scale,opacity] duration-100 data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0"
          >
            <div className="relative shrink-0 border-b border-line">
              <Search aria-hidden size={14} className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
              <Combobox.Input
                aria-label={t.hours.form.zoneSearch}
                placeholder={t.hours.form.zoneSearch}
                className="h-10 w-full bg-transparent pr-3 pl-9 text-base text-ink outline-hidden placeholder:text-ink-3"
              />
            </div>
            <Combobox.Empty className="px-3 py-4 text-sm text-ink-2 empty:p-0">
              {t.hours.form.zoneNone}
            </Combobox.Empty>
            <Combobox.List className="scroll-area min-h-0 flex-1 scroll-py-1 p-1 empty:p-0">
              {(choice: ZoneChoice) => (
                <Combobox.Item
                  key={choice.value}
                  value={choice}
                  className="flex cursor-default items-center gap-2 rounded-xs px-2 py-1.5 text-sm text-ink outline-hidden select-none data-highlighted:bg-hover pointer-coarse:py-2.5"
                >
                  <span className="flex w-4 shrink-0 text-accent-ink">
                    <Combobox.ItemIndicator>
                      <Check aria-hidden size={14} />
                    </Combobox.ItemIndicator>
                  </span>
                  <ZoneText choice={choice} nowMs={nowMs} />
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function ZoneText({ choice, nowMs }: { choice: ZoneChoice; nowMs: number }) {
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      <span className="truncate">{choice.label}</span>
      <span className="min-w-0 flex-1 truncate text-xs text-ink-3">
        {[choice.region, offsetName(choice.value, nowMs)].filter(Boolean).join(' · ')}
      </span>
      <span className="shrink-0 text-xs text-ink-2 tabular">{formatTimeIn(choice.value, nowMs)}</span>
    </span>
  );
}

/** Every word of the search begins a word of the zone, in any order: "new y", "pacific", "gmt+1". */
function matches(choice: ZoneChoice, search: string): boolean {
  const words = choice.words.split(/[\s/]+/u);
  const wanted = search
    .toLowerCase()
    .replace('-', '−')
    .split(/[\s/]+/u)
    .filter(Boolean);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
