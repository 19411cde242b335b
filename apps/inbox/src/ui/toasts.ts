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
