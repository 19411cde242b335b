import { type Field, newAction, noStarts, type SaveActionRequest } from '@chatref/protocol';
import { CalendarClock, Hand, type LucideIcon, Mail, Package, SquareDashed, Undo2 } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import type { TemplateId } from './template-ids.ts';

const texts = t.actionEditor.templates;

export type Template = { icon: LucideIcon; title: string; text: string; start: SaveActionRequest };

const orderNumber: Field = {
  key: 'order_number',
  label: texts.fields.orderNumber,
  type: 'order_number',
  isRequired: true,
  example: 'MS-12345',
};
const email: Field = { key: 'email', label: texts.fields.email, type: 'email', isRequired: true };

/** What most shops need, complete but for what only the shop knows. */
export const templates: Readonly<Record<TemplateId, Template>> = {
  person: {
    icon: Hand,
    ...texts.person.card,
    start: newAction({
      name: texts.person.name,
      starts: { ...noStarts, phrases: [...texts.person.phrases], unansweredInRow: 2, frustration: 'offer' },
      fields: [{ ...orderNumber, isRequired: false }],
      texts: { followUp: texts.person.followUp, followUpClosed: texts.person.followUpClosed },
    }),
  },
  order: {
    icon: Package,
    ...texts.order.card,
    start: newAction({
      name: texts.order.name,
      starts: { ...noStarts, phrases: [...texts.order.phrases] },
      fields: [orderNumber, email],
      logic: {
        kind: 'call_api',
        call: {
          method: 'GET',
          url: 'https://your-shop.example/api/orders/{{fields.order_number}}',
          headers: [],
          body: { kind: 'none', template: '' },
          timeoutSeconds: 10,
          hasEffect: false,
          confirmText: '',
          replyText: texts.order.reply,
          errorText: texts.order.error,
          reveal: { kind: 'match', fieldKey: 'email', path: 'email' },
        },
      },
    }),
  },
  return: {
    icon: Undo2,
    ...texts.return.card,
    start: newAction({
      name: texts.return.name,
      starts: { ...noStarts, phrases: [...texts.return.phrases] },
      fields: [
        orderNumber,
        {
          key: 'reason',
          label: texts.fields.reason,
          type: 'choice',
          isRequired: true,
          options: [...texts.fields.reasons],
        },
      ],
      texts: { followUp: texts.return.followUp, followUpClosed: texts.return.followUpClosed },
    }),
  },
  repair: {
    icon: CalendarClock,
    ...texts.repair.card,
    start: newAction({
      name: texts.repair.name,
      ask: 'one_by_one',
      starts: { ...noStarts, phrases: [...texts.repair.phrases] },
      fields: [
        { key: 'item', label: texts.fields.item, type: 'text', isRequired: true },
        { key: 'day', label: texts.fields.day, type: 'date', isRequired: true },
        { key: 'phone', label: texts.fields.phone, type: 'phone', isRequired: false },
      ],
      logic: { kind: 'collect_details' },
      texts: { followUp: texts.repair.followUp, followUpClosed: '' },
    }),
  },
  email: {
    icon: Mail,
    ...texts.email.card,
    start: newAction({
      name: texts.email.name,
      starts: { ...noStarts, phrases: [...texts.email.phrases] },
      fields: [{ key: 'name', label: texts.fields.name, type: 'text', isRequired: false }, email],
      logic: { kind: 'collect_details' },
      texts: { followUp: texts.email.followUp, followUpClosed: '' },
    }),
  },
  blank: { icon: SquareDashed, ...texts.blank.card, start: newAction({ name: '' }) },
};
