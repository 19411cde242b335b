import { Outlet } from '@tanstack/react-router';
import { t } from '../../strings/t.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

/** The workspace's settings: the heading and tabs on top, the chosen tab's page below. */
export function SettingsFrame() {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="shrink-0 border-b border-line bg-surface px-4 pt-3 sm:px-8">
        <h1 className="flex h-9 items-center text-lg font-semibold text-ink">{t.shell.settings}</h1>
        <SettingsTabs />
      </header>
      <Outlet />
    </div>
  );
}
