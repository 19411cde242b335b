import type { TimelineItem } from '@chatref/protocol';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { headlineOf } from './headline-of.ts';

type Props = { items: readonly TimelineItem[]; visitorName: string };

/** Reads new messages and turns out to screen readers: once each, and not the ones that were there before. */
export function NewsAnnouncer({ items, visitorName }: Props) {
  const { workspace } = useSession();
  const last = items.at(-1);
  const seen = useRef(last?.seq ?? 0);
  const [text, setText] = useState('');
  useEffect(() => {
    if (last === undefined || last.seq <= seen.current) return;
    const isFirst = seen.current === 0;
    seen.current = last.seq;
    const isOwn =
      last.kind !== 'marker' && last.author.kind === 'teammate' && last.author.id === workspace.teammateId;
    if (!isFirst && !isOwn) setText(spoken(last, visitorName));
  }, [last, visitorName, workspace.teammateId]);
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}

function spoken(item: TimelineItem, visitorName: string): string {
  if (item.kind === 'marker') return headlineOf(item);
  switch (item.author.kind) {
    case 'visitor':
      return t.conversation.announced(visitorName, item.text);
    case 'agent':
      return t.conversation.announced(t.conversation.agentName(item.author.name), item.text);
    case 'teammate':
      return t.conversation.announced(item.author.name, item.text);
    case 'system':
      return t.conversation.announced(t.conversation.system, item.text);
  }
}
