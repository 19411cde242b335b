import type { Refusal } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';

/** Why something cannot be done now, in words; undefined where it can. */
export function refusalText(refusal: Refusal): string | undefined {
  if (refusal === null) return undefined;
  const texts = t.conversation.refusals;
  switch (refusal.code) {
    case 'held_by_other':
      return texts.held_by_other(refusal.heldBy ?? t.conversation.markers.somebody);
    case 'already_yours':
    case 'not_yours':
    case 'already_resolved':
    case 'not_resolved':
      return texts[refusal.code];
    default:
      return texts.other;
  }
}
