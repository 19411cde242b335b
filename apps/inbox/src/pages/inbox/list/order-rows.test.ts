import { describe, expect, it } from 'vitest';
import { rowWith } from '../testing/row-with.ts';
import { orderRows } from './order-rows.ts';

const ids = (rows: ReturnType<typeof orderRows>) => rows.map((row) => row.conversationId);

describe('the order of the inbox', () => {
  it('puts whoever waits longest on top of Handoff requested, whatever was written last', () => {
    const rows = [
      rowWith({ conversationId: 'late', requestedAt: at(30), lastAt: at(31) }),
      rowWith({ conversationId: 'early', requestedAt: at(10), lastAt: at(40) }),
      rowWith({ conversationId: 'middle', requestedAt: at(20), lastAt: at(20) }),
    ];
    expect(ids(orderRows(rows, 'handoff_requested'))).toEqual(['early', 'middle', 'late']);
  });

  it('puts the newest on top everywhere else', () => {
    const rows = [
      rowWith({ conversationId: 'old', lastAt: at(1) }),
      rowWith({ conversationId: 'new', lastAt: at(9) }),
    ];
    expect(ids(orderRows(rows, 'all'))).toEqual(['new', 'old']);
  });

  it('keeps rows of the same instant in one order, so that they never swap at the next news', () => {
    const a = rowWith({ conversationId: 'a', lastAt: at(5) });
    const b = rowWith({ conversationId: 'b', lastAt: at(5) });
    expect(ids(orderRows([b, a], 'all'))).toEqual(ids(orderRows([a, b], 'all')));
  });
});

function at(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString();
}
