import { fieldSchema, saveActionRequestSchema } from '@chatref/protocol';
import { describe, expect, it } from 'vitest';
import {
  type ActionValues,
  actionRequestOf,
  emptyAction,
  type FieldDraft,
  validateAction,
} from './action-values.ts';

describe('an action as it is edited', () => {
  it('sends what the contract takes', () => {
    const fields = [draft({ label: 'Order number', type: 'order_number', example: 'MS-10482' })];
    const request = actionRequestOf(filled({ fields }));
    expect(saveActionRequestSchema.safeParse(request).success).toBe(true);
    expect(request.fields[0]).toMatchObject({ key: 'order_number', example: 'MS-10482' });
  });

  it('gives every field a key of its own, also where labels are alike or have no Latin letters', () => {
    const fields = [draft({ label: 'SKU' }), draft({ label: 'sku!' }), draft({ label: '注文番号' })];
    const keys = actionRequestOf(filled({ fields })).fields.map(({ key }) => key);
    expect(keys).toEqual(['sku', 'sku_2', 'field']);
    for (const key of keys) expect(fieldSchema.shape.key.safeParse(key).success).toBe(true);
  });

  it('keeps the key of a saved field whose label was changed, so that what was collected stays together', () => {
    const fields = [draft({ key: 'order_number', label: 'Your order' })];
    expect(actionRequestOf(filled({ fields })).fields[0]?.key).toBe('order_number');
  });

  it('asks for a name, a phrase, a label, and two choices where one is to be chosen', () => {
    expect(validateAction(emptyAction)).toMatchObject({ name: /name/u, phrases: /phrase/u });
    const choice = filled({ fields: [draft({ label: 'Wood', type: 'choice', options: 'Ash, Ash' })] });
    expect(validateAction(choice).fields).toMatch(/two choices/u);
    expect(validateAction(filled({ fields: [draft({ label: ' ' })] })).fields).toMatch(/what to ask/u);
  });
});

function filled(facts: Partial<ActionValues>): ActionValues {
  return { ...emptyAction, name: 'Talk to an expert', phrases: ['speak to a human'], ...facts };
}

function draft(facts: Partial<FieldDraft>): FieldDraft {
  const blank = { key: null, label: '', type: 'text' as const, isRequired: false, options: '', example: '' };
  return { id: crypto.randomUUID(), ...blank, ...facts };
}
