import type { FieldSpec } from '@chatref/core';

/** What a music shop asks before it brings a person in; one required, the rest to skip. */
export const sampleFields = {
  email: { key: 'email', label: 'Email', type: 'email', isRequired: true },
  order: {
    key: 'order',
    label: 'Order number',
    type: 'order_number',
    isRequired: false,
    example: 'MS-12345',
  },
  phone: { key: 'phone', label: 'Phone', type: 'phone', isRequired: false },
  topic: {
    key: 'topic',
    label: 'Topic',
    type: 'choice',
    isRequired: false,
    options: ['Repair', 'Order', 'Lesson'],
  },
} as const satisfies Record<string, FieldSpec>;

export type SampleField = keyof typeof sampleFields;

export const sampleKeys: readonly SampleField[] = ['email', 'order', 'phone', 'topic'];

/** One value that each field takes. */
export const goodValues: Readonly<Record<SampleField, string>> = {
  email: 'ada@example.com',
  order: 'MS-12345',
  phone: '+49 30 1234567',
  topic: 'Repair',
};

/** One value that none of the fields takes. */
export const badValue = '?';
