import type { GivenFields, StartedBy } from '../../bridge/bridge.ts';
import { panelLimits } from '../limits.ts';

/**
 * What a page knows, by key: `data-chatref-order-number` is `order_number`, and so is `orderNumber` from a script. Of an
 * element's attributes only those that are meant for us are looked at; the rest is the shop's own business.
 */
export function fieldsOf(given: GivenFields, by: StartedBy): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const isOurs = by === undefined || /^chatref[A-Z]/.test(name);
    if (!isOurs || name === 'chatrefAction' || !value) continue;
    fields[keyOf(name)] = String(value).slice(0, panelLimits.maxFieldChars);
  }
  return fields;
}

function keyOf(name: string): string {
  const own = name.replace(/^chatref(?=[A-Z])/, '');
  return own.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
}
