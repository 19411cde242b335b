import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type Tab<V extends string> = { value: V; label: string; icon?: ReactNode; note?: ReactNode };

type Props<V extends string> = {
  label: string;
  value: V;
  tabs: readonly Tab<V>[];
  onChange: (value: V) => void;
  /** The panel of the chosen tab. */
  children: ReactNode;
};

/** Tabs within a page that change no address. Pages of their own use links instead. */
export function SegmentedTabs<V extends string>({ label, value, tabs, onChange, children }: Props<V>) {
  return (
    <Tabs.Root
      value={value}
      onValueChange={(next: unknown) => {
        const tab = tabs.find((candidate) => candidate.value === next);
        if (tab !== undefined) onChange(tab.value);
      }}
    >
      <Tabs.List
        aria-label={label}
        className="relative inline-flex max-w-full gap-0.5 overflow-x-auto rounded-md bg-sunken p-0.5 ring-1 ring-line ring-inset no-scrollbar"
      >
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab.value}
            value={tab.value}
            className="relative z-1 inline-flex h-7 items-center gap-1.5 rounded-sm px-3 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink data-active:text-ink pointer-coarse:h-9"
          >
            {tab.icon}
            {tab.label}
            {tab.note}
          </Tabs.Tab>
        ))}
        <Tabs.Indicator className="absolute top-1/2 left-0 z-0 h-[calc(100%-4px)] w-(--active-tab-width) translate-x-(--active-tab-left) -translate-y-1/2 rounded-sm bg-raised shadow-card ring-1 ring-line transition-[translate,width] duration-150" />
      </Tabs.List>
      <Tabs.Panel value={value} className="mt-4 outline-hidden">
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
