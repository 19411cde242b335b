import type { BatchWait } from '@chatref/client';
import {
  type HistoryPage,
  historyPageSchema,
  type VisitorBatch,
  type VisitorReceipt,
  visitorBatchSchema,
  visitorReceiptSchema,
} from '@chatref/protocol';
import { batchParams } from './conversations.ts';
import { request } from './request.ts';

/** What a visitor's session may ask, used here by the Playground only. */
export function visitorApi(token: string) {
  return {
    fetchBatch: (conversationId: string, after: number, wait?: BatchWait): Promise<VisitorBatch> =>
      request(visitorBatchSchema, `${pathOf(conversationId, 'batch')}?${batchParams(after, wait)}`, {
        bearer: token,
        wait,
      }),

    fetchHistory: (conversationId: string, before: number): Promise<HistoryPage> =>
      request(historyPageSchema, `${pathOf(conversationId, 'history')}?before=${before}`, { bearer: token }),

    /** Empty values are skipped fields. */
    giveFields: (
      conversationId: string,
      collectionId: string,
      values: Readonly<Record<string, string>>,
    ): Promise<VisitorReceipt> => {
      const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
      const skipped = Object.keys(values).filter((key) => values[key]?.trim() === '');
      return request(visitorReceiptSchema, pathOf(conversationId, 'fields'), {
        method: 'POST',
        bearer: token,
        body: { collectionId, values: Object.fromEntries(given), skipped },
      });
    },
  };
}

function pathOf(conversationId: string, part: string): string {
  return `/w/conversations/${encodeURIComponent(conversationId)}/${part}`;
}
