import { clsx } from 'clsx';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../strings/t.ts';

type Props<Item> = {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  /** Called at each step on the way, so that the list shows where it would land. */
  onMove: (from: number, to: number) => void;
  /** Once it was let go, or moved by a key. */
  onDrop?: () => void;
  isFixed?: boolean;
  className?: string;
  itemClassName?: string;
  children: (item: Item, index: number, handle: ReactNode) => ReactNode;
};

/** A list put in order by dragging a handle, or with the arrow keys on it. The order is read out as it changes. */
export function SortableList<Item>(props: Props<Item>) {
  const { items, idOf, nameOf, onMove } = props;
  const listRef = useRef<HTMLOListElement>(null);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [announced, setAnnounced] = useState('');
  const latest = useRef(props);
  latest.current = props;

  const drag = (event: PointerEvent, id: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDraggedId(id);
    // The row itself is moved about in the document, so the window listens instead of it.
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const current = latest.current;
      const from = current.items.findIndex((item) => current.idOf(item) === id);
      const to = placeAt(listRef.current, clientY, from);
      if (from !== -1 && to !== from) current.onMove(from, to);
    };
    const end = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      setDraggedId(null);
      latest.current.onDrop?.();
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  const step = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const to = index + (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    const item = items[index];
    if (to === index || to < 0 || to >= items.length || item === undefined) return;
    event.preventDefault();
    const handle = event.currentTarget;
    onMove(index, to);
    setAnnounced(t.common.movedTo(nameOf(item), to + 1, items.length));
    requestAnimationFrame(() => {
      // A row that was moved in the document has lost the focus.
      handle.focus();
      latest.current.onDrop?.();
    });
  };
  return (
    <>
      <ol ref={listRef} aria-label={props.label} className={props.className}>
        {items.map((item, index) => {
          const id = idOf(item);
          const handle =
            props.isFixed || items.length < 2 ? null : (
              <button
                type="button"
                aria-label={t.common.moveItem(nameOf(item))}
                onPointerDown={(event) => drag(event, id)}
                onKeyDown={(event) => step(event, index)}
                className="inline-flex h-8 w-5 shrink-0 cursor-grab! touch-none items-center justify-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink active:cursor-grabbing! pointer-coarse:h-10 pointer-coarse:w-8"
              >
                <GripVertical aria-hidden size={16} />
              </button>
            );
          return (
            <li
              key={id}
              className={clsx(
                props.itemClassName,
                draggedId === id && 'relative z-1 bg-raised shadow-pop select-none',
              )}
            >
              {props.children(item, index, handle)}
            </li>
          );
        })}
      </ol>
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
    </>
  );
}

/** The place whose middle the pointer has passed. */
function placeAt(list: HTMLOListElement | null, y: number, from: number): number {
  const rows = [...(list?.children ?? [])];
  let to = from;
  for (const [index, row] of rows.entries()) {
    const { top, bottom } = row.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    if (index < from && y < middle) return index;
    if (index > from && y > middle) to = index;
  }
  return to;
}
