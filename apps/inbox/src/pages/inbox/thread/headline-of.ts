import type { MarkerItem } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { unreachable } from '../../../unreachable.ts';

/** A marker in words. */
export function headlineOf(item: MarkerItem): string {
  const texts = t.conversation.markers;
  const who = item.by ?? texts.somebody;
  const subject = item.subject ?? '';
  switch (item.marker) {
    case 'handoff_requested':
      return texts.handoff_requested;
    case 'request_cancelled':
      return texts.request_cancelled;
    case 'taken_over':
      return texts.taken_over(who);
    case 'handed_back':
      return texts.handed_back(who);
    case 'resolved':
      return item.by === null ? texts.resolved_by_system : texts.resolved(who);
    case 'reopened':
      return item.by === null ? texts.reopened_by_visitor : texts.reopened(who);
    case 'form_opened':
      return texts.form_opened(subject);
    case 'field_given':
      return texts.field_given(subject);
    case 'field_skipped':
    case 'field_unfit':
    case 'field_missed':
      return texts[item.marker](subject);
    case 'form_closed':
    case 'action_started':
    case 'action_done':
    case 'action_failed':
      return texts[item.marker](subject);
    case 'rated_up':
    case 'rated_down':
      return texts[item.marker];
    default:
      return unreachable(item.marker);
  }
}
