import type { Action } from '@chatref/protocol';
import { createContext, type ReactNode, use } from 'react';
import type { ActionForm } from './use-action-form.ts';

export type Editor = {
  form: ActionForm;
  /** The saved state; null while the action is new. */
  action: Action | null;
};

const Context = createContext<Editor | null>(null);

export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  return <Context value={editor}>{children}</Context>;
}

/** The action that is being edited. */
export function useEditor(): Editor {
  const editor = use(Context);
  if (editor === null) throw new Error('useEditor is used outside the editor');
  return editor;
}
