import { Toast } from '@base-ui/react/toast';

/** Outside React, so that a failed request can speak without a component that waits for it. */
export const toasts = Toast.createToastManager();

export function sayDone(title: string): void {
  toasts.add({ title, type: 'done' });
}

/** Stays until dismissed: an error nobody could read is an error nobody was told. */
export function sayFailed(title: string, description: string): void {
  toasts.add({
    id: `${title}\n${description}`,
    title,
    description,
    type: 'error',
    priority: 'high',
    timeout: 0,
  });
}

/** For what was done at once and can be taken back for a while. */
export function sayUndoable(title: string, undo: { label: string; onUndo: () => void }): void {
  const id = toasts.add({
    title,
    type: 'done',
    timeout: 10_000,
    actionProps: {
      children: undo.label,
      onClick: () => {
        toasts.close(id);
        undo.onUndo();
      },
    },
  });
}
