import type { Source } from '@chatref/protocol';
import { Ellipsis, List, Pencil, RotateCcw, Settings2, Trash2 } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { isFetched } from './is-fetched.ts';
import type { SourceDialogKind } from './SourceDialog.tsx';
import { useSourceCommands } from './use-source-commands.ts';

const texts = t.knowledge;

type Props = { source: Source; onOpen: (what: SourceDialogKind | 'remove') => void };

export function SourceMenu({ source, onOpen }: Props) {
  const { retry } = useSourceCommands(source);
  const { kind } = source;
  const isTyped = kind === 'text' || kind === 'qa';
  return (
    <Menu
      trigger={
        <IconButton label={texts.sourceActions(source.name)} icon={<Ellipsis aria-hidden size={16} />} />
      }
    >
      {isTyped && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onOpen('edit')}>
          {texts.edit}
        </MenuItem>
      )}
      {kind === 'website' && (
        <MenuItem icon={<List aria-hidden />} onSelect={() => onOpen('pages')}>
          {texts.pages}
        </MenuItem>
      )}
      <MenuItem icon={<RotateCcw aria-hidden />} onSelect={() => retry.mutate()}>
        {isFetched(source) ? texts.fetchAgain : texts.retry}
      </MenuItem>
      {(kind === 'website' || kind === 'products') && (
        <MenuItem icon={<Settings2 aria-hidden />} onSelect={() => onOpen('settings')}>
          {texts.settings}
        </MenuItem>
      )}
      <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => onOpen('remove')}>
        {texts.remove}
      </MenuItem>
    </Menu>
  );
}
