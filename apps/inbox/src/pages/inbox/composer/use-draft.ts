import { useState } from 'react';
import type { OwnKind } from '../../../live/pending-storage.ts';
import { useSession } from '../../../session/SessionContext.tsx';

/** What is being written, kept over a reload, a sign-in and a look at another conversation, for whoever wrote it. */
export function useDraft(conversationId: string, kind: OwnKind): [string, (text: string) => void] {
  const { teammateId } = useSession().workspace;
  const key = `chatref.draft.${teammateId}.${conversationId}.${kind}`;
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const draft = drafts[key] ?? read(key);
  return [
    draft,
    (text) => {
      setDrafts((known) => ({ ...known, [key]: text }));
      write(key, text);
    },
  ];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A full or closed storage costs the draft its life over a reload only.
  }
}
