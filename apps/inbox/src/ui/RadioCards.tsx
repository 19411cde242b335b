import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Card<V extends string> = { value: V; title: string; text: string; icon?: ReactNode };

type Props<V extends string> = {
  label: string;
  isLabelHidden?: boolean;
  name: string;
  value: V;
  cards: readonly Card<V>[];
  onChange: (value: V) => void;
  className?: string;
};

/** One of a few ways, each with what it means. */
export function RadioCards<V extends string>(props: Props<V>) {
  const { label, isLabelHidden = false, name, value, cards, onChange, className } = props;
  return (
    <fieldset className="min-w-0">
      <legend className={clsx('mb-1.5 text-sm font-medium text-ink', isLabelHidden && 'sr-only')}>
        {label}
      </legend>
      <div className={clsx('grid gap-2', className ?? 'sm:grid-cols-2')}>
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface px-3 py-2.5 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === value}
              onChange={() => onChange(card.value)}
              className="mt-1 outline-hidden accent-(--color-accent)"
            />
            <span className="min-w-0 flex-1">
              <span className="block text-sm font-medium text-ink">{card.title}</span>
              <span className="block text-sm text-ink-2">{card.text}</span>
            </span>
            {card.icon !== undefined && (
              <span className="mt-0.5 shrink-0 text-ink-3 [&>svg]:size-4">{card.icon}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
