import type { SaveActionRequest } from '@chatref/protocol';
import type { ActionRow } from '../../store/rows.ts';

/** What of a stored action an owner sets, as it was sent; a secret header comes without its value. */
export function settingsOf(row: ActionRow): SaveActionRequest {
  return {
    name: row.name,
    isEnabled: row.is_enabled,
    starts: row.starts,
    pageRules: [...row.page_rules],
    fields: [...row.fields],
    ask: row.ask,
    limitSeconds: row.limit_seconds,
    logic: row.does,
    texts: row.texts,
    translations: [...row.translations],
  };
}
