import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { useSignOut } from '../../session/use-sign-out.ts';
import { t } from '../../strings/t.ts';
import { applyTheme, readTheme, type Theme } from '../../theme/theme.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';

const themes = [
  { value: 'system', label: t.shell.themeSystem, icon: <Monitor aria-hidden /> },
  { value: 'light', label: t.shell.themeLight, icon: <Sun aria-hidden /> },
  { value: 'dark', label: t.shell.themeDark, icon: <Moon aria-hidden /> },
] as const;

/** `bar`: on a phone, where it is one of the places of the bottom bar. */
export function PersonMenu({ place }: { place: 'sidebar' | 'bar' }) {
  const { me } = useSession();
  const signOut = useSignOut();
  const [theme, setTheme] = useState<Theme>(readTheme);
  return (
    <Menu
      align={place === 'bar' ? 'end' : 'start'}
      side="top"
      className="min-w-60"
      trigger={
        <button type="button" className={triggers[place]}>
          <Avatar kind="teammate" name={me.name} size="sm" />
          <span className="sr-only">{t.shell.yourMenu}</span>
          <span className={place === 'bar' ? 'sr-only' : 'min-w-0 flex-1 truncate max-xl:sr-only'}>
            {me.name}
          </span>
          {place === 'bar' && <span aria-hidden>{t.shell.you}</span>}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="truncate text-sm font-medium text-ink">{me.name}</p>
        <p className="truncate text-xs text-ink-3">{me.email}</p>
      </div>
      <MenuSeparator />
      <MenuChoice
        label={t.shell.theme}
        value={theme}
        options={themes}
        onChange={(next) => {
          applyTheme(next);
          setTheme(next);
        }}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => signOut.mutate()}>
        {t.shell.signOut}
      </MenuItem>
    </Menu>
  );
}

const triggers = {
  sidebar:
    'flex h-10 w-full items-center gap-2.5 rounded-sm px-2 text-left text-sm text-ink hover:bg-hover data-popup-open:bg-hover max-xl:size-10 max-xl:justify-center max-xl:px-0',
  bar: 'flex min-w-16 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-3',
} as const;
