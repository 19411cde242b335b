import type { ActionLogic } from '@chatref/protocol';

/** An action's logic as it may be stored beside everything else: values of secret headers lie sealed elsewhere. */
export function withoutSecretValues(logic: ActionLogic): ActionLogic {
  if (logic.kind !== 'call_api') return logic;
  const headers = logic.call.headers.map((header) => (header.isSecret ? { ...header, value: null } : header));
  return { kind: 'call_api', call: { ...logic.call, headers } };
}
