import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  label: ReactNode;
  /** One element that takes focus; it becomes the trigger and is described by the label. */
  children: ReactElement<Record<string, unknown>>;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

/** A hint on hover and on focus. Never the only place where something needed is said on touch screens. */
export function Tooltip({ label, children, side = 'top' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-60">
          <Base.Popup className="max-w-72 origin-(--transform-origin) rounded-sm bg-inverse px-2 py-1 text-xs text-on-inverse shadow-pop transition-[scale,opacity] duration-100 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0">
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Once at the root: neighbours open without a delay after the first one. */
export const TooltipProvider = Base.Provider;
