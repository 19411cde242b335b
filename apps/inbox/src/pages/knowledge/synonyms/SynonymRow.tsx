import { Pencil, Trash2 } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { sayUndoable } from '../../../ui/toasts.ts';
import { areSameWords } from './same-words.ts';
import { useSaveSynonyms } from './use-save-synonyms.ts';

const texts = t.synonyms;

type Props = { group: readonly string[]; onEdit: () => void };

/** Removed at once, since it can be taken back. */
export function SynonymRow({ group, onEdit }: Props) {
  const saving = useSaveSynonyms();
  const name = group.join(', ');
  const remove = () =>
    saving.mutate((groups) => groups.filter((other) => !areSameWords(other, group)), {
      onSuccess: () =>
        sayUndoable(texts.removed, {
          label: texts.undo,
          onUndo: () => saving.mutate((groups) => [...groups, [...group]]),
        }),
    });
  return (
    <li className="flex items-start gap-2 py-2.5 pr-2 pl-4 sm:pr-3 sm:pl-5">
      <ul aria-label={name} className="flex min-w-0 flex-1 flex-wrap gap-1.5 py-1 pointer-coarse:py-2">
        {group.map((word) => (
          <li
            key={word}
            className="inline-flex h-6 max-w-full items-center rounded-xs bg-sunken px-2 text-sm text-ink ring-1 ring-line ring-inset"
          >
            <span className="truncate">{word}</span>
          </li>
        ))}
      </ul>
      <IconButton label={texts.edit(name)} icon={<Pencil aria-hidden size={15} />} onClick={onEdit} />
      <IconButton
        label={texts.remove(name)}
        icon={<Trash2 aria-hidden size={15} />}
        aria-busy={saving.isPending}
        onClick={remove}
      />
    </li>
  );
}
