import type { GivenFields } from '../../bridge/bridge.ts';
import { panelLimits } from '../limits.ts';

/**
 * Fields as a page gives them, by their keys: `data-chatref-order-number` is `order_number`, and so is `orderNumber`
 * from a script. The short `order` stands for the order number.
 */
export function fieldsOf(given: GivenFields): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'chatrefAction' || !value) continue;
    fields[keyOf(name)] = String(value).slice(0, panelLimits.maxFieldChars);
  }
  return fields['order'] ? { order_number: fields['order'], ...fields } : fields;
}

function keyOf(name: string): string {
  const own = name.replace(/^chatref(?=[A-Z])/, '');
  return own.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
}
