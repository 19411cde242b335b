import { Copy } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { type Day, days } from './week-days.ts';

const texts = t.hours.day;
const weekend: readonly Day[] = ['sat', 'sun'];

/** Takes the hours of one day to others, so that a week is typed once. */
export function CopyHoursMenu({ day, onCopy }: { day: Day; onCopy: (to: readonly Day[]) => void }) {
  return (
    <Menu
      trigger={
        <IconButton
          label={texts.copy(t.hours.days[day])}
          icon={<Copy aria-hidden size={15} />}
          className="disabled:invisible"
        />
      }
    >
      <MenuItem onSelect={() => onCopy(days)}>{texts.everyDay}</MenuItem>
      <MenuItem onSelect={() => onCopy(days.filter((other) => !weekend.includes(other)))}>
        {texts.weekdays}
      </MenuItem>
      <MenuItem onSelect={() => onCopy(weekend)}>{texts.weekend}</MenuItem>
      <MenuSeparator />
      {days
        .filter((other) => other !== day)
        .map((other) => (
          <MenuItem key={other} onSelect={() => onCopy([other])}>
            {t.hours.days[other]}
          </MenuItem>
        ))}
    </Menu>
  );
}
