/** One thing an action asks of the visitor before it runs. `key` is unique within its action. */
export type FieldSpec = {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** A required field may still be left open: it can never block the way to a person. */
  readonly isRequired: boolean;
  /** For `choice`. */
  readonly options?: readonly string[];
  /** For `order_number` and `sku`: what one looks like, such as `MS-12345`; letters and digits stand for their kind. */
  readonly example?: string;
};

export type FieldType = 'text' | 'email' | 'phone' | 'number' | 'choice' | 'date' | 'order_number' | 'sku';

export const fieldTypes: readonly FieldType[] = [
  'text',
  'email',
  'phone',
  'number',
  'choice',
  'date',
  'order_number',
  'sku',
];
