import type { Source } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { agoOf } from '../../time/ago-of.ts';
import { isFetched } from './is-fetched.ts';

const texts = t.knowledge;

/** The line under a source's name: what was learned, when it was last looked at, when it is next. */
export function factsOf(source: Source, nowMs: number): string {
  if (source.status === 'pending') return texts.waits;
  if (source.status === 'failed' && source.documents === 0) return texts.nothingLearned;
  const counts = countsOf(source);
  if (source.status === 'processing')
    return source.documents === 0 ? texts.reads : `${texts.reads} ${counts}`;
  const { checkedAt, nextFetchAt } = source;
  const checked =
    isFetched(source) && checkedAt !== null ? [texts.checked(t.time.ago(agoOf(checkedAt, nowMs)))] : [];
  const next = nextFetchAt === null ? [] : [texts.next(untilOf(nextFetchAt, nowMs))];
  return [counts, ...checked, ...next].join(' · ');
}

function countsOf({ kind, documents, passages }: Source): string {
  if (kind === 'website') return texts.pageCounts(documents, passages);
  if (kind === 'products') return texts.productCounts(documents);
  return kind === 'qa' ? texts.pairCounts(documents) : texts.counts(documents, passages);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "in 22h": rounded up, so that it is never later than said. */
function untilOf(at: string, nowMs: number): string {
  const leftMs = Date.parse(at) - nowMs;
  if (leftMs < minuteMs) return texts.soon;
  if (leftMs < hourMs) return texts.inTime(t.time.minutesShort(Math.ceil(leftMs / minuteMs)));
  if (leftMs < 48 * hourMs) return texts.inTime(t.time.hoursShort(Math.ceil(leftMs / hourMs)));
  return texts.inTime(t.time.daysShort(Math.ceil(leftMs / (24 * hourMs))));
}
