import type { InboxRow } from '@chatref/protocol';
import type { InboxPages } from '../../../queries/inbox-queries.ts';

/**
 * A list after news of one row: replaced, added or taken out. Rows carry the sequence of their conversation, so news
 * that comes late or twice changes nothing. Order is the reader's business.
 */
export function upsertRow(list: InboxPages, row: InboxRow, belongs: boolean): InboxPages {
  const known = list.pages.flatMap((page) => page.rows).find((other) => isSame(other, row));
  if (known !== undefined && known.seq >= row.seq) return list;
  if (known === undefined && !belongs) return list;
  const [first, ...rest] = list.pages.map((page) => ({
    ...page,
    rows: page.rows.filter((other) => !isSame(other, row)),
  }));
  if (first === undefined) return list;
  const top = belongs ? { ...first, rows: [row, ...first.rows] } : first;
  return { ...list, pages: [top, ...rest] };
}

function isSame(a: InboxRow, b: InboxRow): boolean {
  return a.conversationId === b.conversationId;
}
