import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class.ts';

/** Grows with what is typed, up to its class's maximum height, then scrolls. */
export function Textarea({ className, rows = 3, ...native }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...native}
      // Sizing by content ignores `rows`; an empty field must still look like room for some sentences.
      style={{ minHeight: `${rows * 1.25 + 0.875}rem` }}
      rows={rows}
      className={clsx(controlClass, 'field-sizing-content max-h-80 resize-none px-2.5 py-1.5', className)}
    />
  );
}
