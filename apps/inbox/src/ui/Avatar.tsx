import { clsx } from 'clsx';
import { Sparkles } from 'lucide-react';
import { hueOf } from './hue-of.ts';
import { initialsOf } from './initials-of.ts';

type Props = {
  name: string;
  kind: 'visitor' | 'teammate' | 'agent';
  size?: 'xs' | 'sm' | 'md' | 'lg';
};

/** Shape says who it is at a glance: people are round, the agent is a rounded square. The name is beside it in words. */
export function Avatar({ name, kind, size = 'md' }: Props) {
  const box = clsx('inline-flex shrink-0 items-center justify-center font-semibold select-none', boxes[size]);
  if (kind === 'agent') {
    return (
      <span
        aria-hidden
        className={clsx(box, 'rounded-[30%] bg-agent-soft text-agent-ink ring-1 ring-agent-line ring-inset')}
      >
        <Sparkles className="size-[52%]" strokeWidth={2} />
      </span>
    );
  }
  const hue = hueOf(name);
  return (
    <span
      aria-hidden
      className={clsx(box, 'rounded-full')}
      style={{
        background: `light-dark(oklch(0.93 0.04 ${hue}), oklch(0.32 0.05 ${hue}))`,
        color: `light-dark(oklch(0.4 0.1 ${hue}), oklch(0.88 0.07 ${hue}))`,
      }}
    >
      {initialsOf(name)}
    </span>
  );
}

const boxes = {
  xs: 'size-5 text-[9px]',
  sm: 'size-6 text-[10px]',
  md: 'size-8 text-xs',
  lg: 'size-11 text-base',
} as const;
