import { choicesOf, type FieldDraft } from '../action-values.ts';

/** What a visitor could have given. */
export function sampleOf(field: FieldDraft): string {
  switch (field.type) {
    case 'email':
      return 'jo@example.com';
    case 'phone':
      return '+1 202 555 0123';
    case 'number':
      return '2';
    case 'date':
      return '2027-03-14';
    case 'choice':
      return choicesOf(field)[0] ?? '';
    case 'order_number':
      return field.example || 'MS-12345';
    case 'sku':
      return field.example || 'GTR-204';
    case 'text':
      return 'A maple guitar';
  }
}
