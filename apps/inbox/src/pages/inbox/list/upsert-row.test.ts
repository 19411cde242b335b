import type { InboxRow } from '@chatref/protocol';
import { describe, expect, it } from 'vitest';
import type { InboxPages } from '../../../queries/inbox-queries.ts';
import { rowWith } from '../testing/row-with.ts';
import { upsertRow } from './upsert-row.ts';

const counts = { handoff_requested: 0, mine: 0, agent: 0, all: 0, resolved: 0 };

describe('news of one row', () => {
  it('adds a row that belongs and was not there', () => {
    const list = upsertRow(pagesOf([]), rowWith({ conversationId: 'new' }), true);
    expect(idsOf(list)).toEqual([['new']]);
  });

  it('takes a row out of whatever page it is on once it no longer belongs', () => {
    const list = upsertRow(pagesOf(['a'], ['b', 'c']), rowWith({ conversationId: 'c', seq: 2 }), false);
    expect(idsOf(list)).toEqual([['a'], ['b']]);
  });

  it('never shows a row twice', () => {
    const list = upsertRow(pagesOf(['a'], ['b']), rowWith({ conversationId: 'b', seq: 2 }), true);
    expect(idsOf(list).flat().toSorted()).toEqual(['a', 'b']);
  });

  it('ignores news that is older than what is shown, so that late and doubled news change nothing', () => {
    const list = pagesOf(['a']);
    expect(upsertRow(list, rowWith({ conversationId: 'a', seq: 1 }), false)).toBe(list);
    expect(upsertRow(list, rowWith({ conversationId: 'a', seq: 0 }), false)).toBe(list);
  });

  it('leaves a list alone that the row neither was in nor belongs to', () => {
    const list = pagesOf(['a']);
    expect(upsertRow(list, rowWith({ conversationId: 'z', seq: 9 }), false)).toBe(list);
  });
});

function pagesOf(...pages: string[][]): InboxPages {
  const rowsOf = (ids: string[]): InboxRow[] => ids.map((conversationId) => rowWith({ conversationId }));
  return { pages: pages.map((ids) => ({ rows: rowsOf(ids), counts, next: null })), pageParams: [null] };
}

function idsOf(list: InboxPages): string[][] {
  return list.pages.map((page) => page.rows.map((row) => row.conversationId));
}
