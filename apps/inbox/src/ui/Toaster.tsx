import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../strings/t.ts';
import { toasts } from './toasts.ts';

/** The one place where passing messages appear. They are announced, pause under the pointer and can be dismissed. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-70 w-[min(22rem,calc(100vw-2rem))] md:bottom-4">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="absolute right-0 bottom-0 w-full translate-y-[calc(var(--toast-offset-y)*-1-var(--toast-index)*8px)] rounded-md bg-raised shadow-pop transition-[translate,opacity] duration-200 data-ending-style:opacity-0 data-limited:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 p-3">
        {toast.type === 'error' ? (
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger-ink" />
        ) : (
          <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-ok-ink" />
        )}
        <div className="min-w-0 flex-1 text-sm">
          <Toast.Title className="font-medium text-ink" />
          <Toast.Description className="wrap-anything text-ink-2" />
        </div>
        <Toast.Action className="-my-0.5 shrink-0 rounded-xs px-2 py-0.5 text-sm font-medium text-accent-ink hover:bg-hover empty:hidden pointer-coarse:py-2" />
        <Toast.Close
          aria-label={t.common.dismiss}
          className="-m-1 inline-flex size-6 items-center justify-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-9"
        >
          <X aria-hidden size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
