import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import { t } from '../../strings/t.ts';

type Props = {
  /** The time that holds, as the list has it. */
  saved: string;
  onChoose: (time: string) => void;
};

/**
 * The half hours below a time that is typed. Without the library's popup around it, which hides the page from whoever
 * cannot see while they type into it.
 */
export function TimeList({ saved, onChoose }: Props) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} collisionPadding={8} className="z-60 outline-hidden">
        <Autocomplete.List
          aria-label={t.hours.day.times}
          // The input keeps the focus, and with it the list stays.
          onMouseDown={(event) => event.preventDefault()}
          className="scroll-area max-h-[min(13rem,var(--available-height))] w-(--anchor-width) scroll-py-1 rounded-md bg-raised p-1 shadow-pop outline-hidden empty:hidden"
        >
          {(time: string) => (
            <Autocomplete.Item
              key={time}
              value={time}
              ref={time === saved ? intoSight : null}
              onClick={() => onChoose(time)}
              className={clsx(
                'cursor-default rounded-xs px-2 py-1.5 text-center text-sm text-ink tabular outline-hidden select-none data-highlighted:bg-hover pointer-coarse:py-2.5',
                time === saved && 'bg-accent-soft font-medium text-accent-ink',
              )}
            >
              {time}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

/** Within its list alone: the page stays where it is. */
function intoSight(item: HTMLElement | null): void {
  const list = item?.parentElement;
  if (item !== null && list) list.scrollTop = item.offsetTop - list.clientHeight / 2 + item.clientHeight / 2;
}
