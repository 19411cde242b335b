import type { HistoryPage, Problem } from '@chatref/protocol';
import type { Batch, HeadBase, Receipt } from './batch.ts';

/** Guards by outline for what comes over HTTP: each says no to what would break the reducer, and trusts the rest. */
export function isBatch<Head extends HeadBase>(value: unknown): value is Batch<Head> {
  return (
    isObject(value) &&
    typeof value['conversationId'] === 'string' &&
    typeof value['from'] === 'number' &&
    typeof value['to'] === 'number' &&
    Array.isArray(value['items']) &&
    value['items'].every(isItem) &&
    isObject(value['head']) &&
    isObject(value['head']['floor'])
  );
}

export function isReceipt<Head extends HeadBase>(value: unknown): value is Receipt<Head> {
  return isObject(value) && typeof value['seq'] === 'number' && isBatch(value['batch']);
}

export function isHistoryPage(value: unknown): value is HistoryPage {
  return isObject(value) && Array.isArray(value['items']) && value['items'].every(isItem);
}

export function isProblem(value: unknown): value is Problem {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['detail'] === 'string';
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isItem(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['seq'] === 'number';
}
