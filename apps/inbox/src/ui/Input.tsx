import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class.ts';

type Props = Omit<ComponentProps<'input'>, 'size'> & { size?: 'md' | 'lg' };

export function Input({ size = 'md', className, ...native }: Props) {
  return (
    <input
      {...native}
      className={clsx(
        controlClass,
        size === 'md' ? 'h-8 px-2.5 pointer-coarse:h-10' : 'h-10 px-3 pointer-coarse:h-11',
        className,
      )}
    />
  );
}
