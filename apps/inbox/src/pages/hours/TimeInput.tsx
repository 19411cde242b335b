import type { BaseUIEvent } from '@base-ui/react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import { type KeyboardEvent, useState } from 'react';
import { controlClass } from '../../ui/control-class.ts';
import { formatTime } from './format-times.ts';
import { readTime } from './read-time.ts';
import { TimeList } from './TimeList.tsx';

type Props = {
  label: string;
  /** `HH:MM`, or empty. */
  value: string;
  /** Midnight is that at the end of the day. */
  isEnd?: boolean;
  isInvalid: boolean;
  onChange: (time: string) => void;
};

/**
 * A time that is typed in any usual way, stepped through by arrow keys, or taken from a list of half hours. What cannot be
 * read stays to be corrected.
 */
export function TimeInput({ label, value, isEnd = false, isInvalid, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isListed = isOpen && isFocused;
  const isKept = typed !== null && (isFocused || value === '');
  const saved = value === '' ? '' : formatTime(value);
  const shown = isKept ? typed : saved;
  const commit = (text: string) => {
    const time = asEdge(readTime(text), isEnd);
    onChange(time ?? '');
    if (time !== null || text.trim() === '') setTyped(null);
  };
  const step = (by: number) => {
    const time = neighbour(asEdge(readTime(shown), isEnd) ?? '', by, isEnd);
    onChange(time);
    setTyped(null);
  };
  const handleKey = (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventBaseUIHandler();
      event.preventDefault();
      step(by);
    } else if (event.key === 'Enter' && typed !== null) {
      // In a form it would save what was there before.
      event.preventDefault();
      commit(typed);
    }
  };
  return (
    <Autocomplete.Root
      items={isKept ? startingWith(shown, isEnd) : halfHours(isEnd).map(formatTime)}
      mode="none"
      value={shown}
      openOnInputClick
      open={isListed}
      onOpenChange={setOpen}
      onValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
    >
      <Autocomplete.Input
        aria-label={label}
        aria-invalid={isInvalid || (isKept && !isFocused) || undefined}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={handleKey}
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
        <TimeList
          saved={saved}
          onChoose={(time) => {
            commit(time);
            setOpen(false);
          }}
        />
      )}
    </Autocomplete.Root>
  );
}

/** An end at midnight is that of the day itself, a beginning at midnight that of the next. */
function asEdge(time: string | null, isEnd: boolean): string | null {
  if (isEnd) return time === '00:00' ? '24:00' : time;
  return time === '24:00' ? '00:00' : time;
}

function neighbour(time: string, by: number, isEnd: boolean): string {
  const times = halfHours(isEnd);
  const later = times.findIndex((other) => other > time);
  const at = by > 0 ? later : times.findLastIndex((other) => other < time);
  return times.at(at === -1 && by > 0 ? 0 : at) ?? '';
}

function startingWith(typed: string, isEnd: boolean): string[] {
  const wanted = typed.trim().toLowerCase();
  return halfHours(isEnd)
    .map(formatTime)
    .filter((time) => [time, time.replace(/^0/u, '')].some((one) => one.toLowerCase().startsWith(wanted)));
}

function halfHours(isEnd: boolean): string[] {
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: 48 }, (_, at) => (at + Number(isEnd)) * 30).map(
    (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  );
}
