import type { SaveActionRequest } from '@chatref/protocol';
import { withoutSecretValues } from './without-secret-values.ts';

/** What of an action an owner sets, as columns. */
export function actionColumns(request: SaveActionRequest) {
  return {
    name: request.name,
    is_enabled: request.isEnabled,
    starts: JSON.stringify(request.starts),
    page_rules: JSON.stringify(request.pageRules),
    fields: JSON.stringify(request.fields),
    ask: request.ask,
    limit_seconds: request.limitSeconds,
    does: JSON.stringify(withoutSecretValues(request.logic)),
    texts: JSON.stringify(request.texts),
    translations: JSON.stringify(request.translations),
  };
}
