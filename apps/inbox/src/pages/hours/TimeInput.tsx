import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { controlClass } from '../../ui/control-class.ts';
import { formatTime } from './format-times.ts';
import { readTime } from './read-time.ts';

type Props = {
  label: string;
  /** `HH:MM`, or empty. */
  value: string;
  /** Midnight is that at the end of the day. */
  isEnd?: boolean;
  isInvalid: boolean;
  onChange: (time: string) => void;
};

/** A time that is typed in any usual way, or taken from a list of half hours. What cannot be read stays to be corrected. */
export function TimeInput({ label, value, isEnd = false, isInvalid, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isListed = isOpen && isFocused;
  const saved = value === '' ? '' : formatTime(value);
  const isKept = typed !== null && (isFocused || value === '');
  const shown = isKept ? typed : saved;
  const commit = (text: string) => {
    const time = readTime(text);
    onChange(
      time === null ? '' : isEnd && time === '00:00' ? '24:00' : !isEnd && time === '24:00' ? '00:00' : time,
    );
    if (time !== null || text.trim() === '') setTyped(null);
  };
  return (
    <Autocomplete.Root
      items={isKept ? startingWith(shown, isEnd) : halfHours(isEnd)}
      mode="none"
      value={shown}
      openOnInputClick
      open={isListed}
      onOpenChange={setOpen}
      onValueChange={(text, details) => {
        setTyped(text);
        if (details.reason === 'item-press') commit(text);
      }}
    >
      <Autocomplete.Input
        aria-label={label}
        aria-invalid={isInvalid || (isKept && !isFocused) || undefined}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          // Enter in a form would save what was there before.
          if (event.key !== 'Enter' || typed === null) return;
          event.preventDefault();
          commit(typed);
        }}
        onFocus={(event) => {
          setFocused(true);
          event.currentTarget.select();
        }}
        onBlur={() => {
          setFocused(false);
          if (typed !== null) commit(typed);
        }}
        className={clsx(
          controlClass,
          'h-8 max-w-22 px-1.5 text-center tabular pointer-coarse:h-10 pointer-coarse:max-w-25',
        )}
      />
      {isListed && (
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={4} collisionPadding={8} className="z-60 outline-hidden">
            {/* Without the library's popup, which hides the page from who cannot see while one types into it. */}
            <Autocomplete.List
              aria-label={t.hours.day.times}
              className="scroll-area max-h-[min(13rem,var(--available-height))] w-(--anchor-width) scroll-py-1 rounded-md bg-raised p-1 shadow-pop outline-hidden empty:hidden"
            >
              {(time: string) => (
                <Autocomplete.Item
                  key={time}
                  value={time}
                  ref={time === saved ? intoSight : null}
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
      )}
    </Autocomplete.Root>
  );
}

/** Within its list alone: the page stays where it is. */
function intoSight(item: HTMLElement | null): void {
  const list = item?.parentElement;
  if (item !== null && list) list.scrollTop = item.offsetTop - list.clientHeight / 2 + item.clientHeight / 2;
}

function startingWith(typed: string, isEnd: boolean): string[] {
  const wanted = typed.trim().toLowerCase();
  return halfHours(isEnd).filter((time) =>
    [time, time.replace(/^0/u, '')].some((one) => one.toLowerCase().startsWith(wanted)),
  );
}

function halfHours(isEnd: boolean): string[] {
  const minutes = Array.from({ length: 48 }, (_, at) => (at + Number(isEnd)) * 30);
  const two = (value: number) => String(value).padStart(2, '0');
  return minutes.map((minute) => formatTime(`${two(Math.floor(minute / 60))}:${two(minute % 60)}`));
}
