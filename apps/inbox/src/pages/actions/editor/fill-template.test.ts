import { expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';

it('fills what is known, and shows the rest by its name or its fallback', () => {
  const samples = new Map([['fields.order', 'MS-1']]);
  const template =
    'Order {{fields.order}} of {{ visitor.name }} is {{reply.order.status}}, {{reply.when|soon}}.';
  expect(fillTemplate(template, samples)).toBe('Order MS-1 of Jo is [status], soon.');
  expect(fillTemplate('{{', samples)).toBe('{{');
});
