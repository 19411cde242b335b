import { clsx } from 'clsx';

/** A live number beside a label. Says nothing at zero; past the cap it says so. */
export function Count({ value, isUrgent = false }: { value: number; isUrgent?: boolean }) {
  if (value === 0) return null;
  return (
    <span
      className={clsx(
        'tabular inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1 text-2xs font-semibold',
        isUrgent ? 'bg-warn-soft text-warn-ink ring-1 ring-warn-line ring-inset' : 'text-ink-3',
      )}
    >
      {value > cap ? `${cap}+` : value}
    </span>
  );
}

const cap = 999;
