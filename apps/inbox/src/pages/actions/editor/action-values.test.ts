import { type Action, newAction, type PageRule, saveActionRequestSchema } from '@chatref/protocol';
import { describe, expect, it } from 'vitest';
import {
  type ActionValues,
  asSaveRequest,
  emptyAction,
  emptyCall,
  type FieldDraft,
  requestOf,
  valuesOf,
} from './action-values.ts';
import { templateIds } from './template-ids.ts';
import { templates } from './templates.ts';
import { validateAction } from './validate-action.ts';

describe('an action as it is edited', () => {
  it('sends what the contract takes', () => {
    const fields = [draft({ label: 'Order number', type: 'order_number', example: 'MS-10482' })];
    const request = requestOf(filled({ fields }));
    expect(saveActionRequestSchema.safeParse(request).success).toBe(true);
    expect(request.fields[0]).toMatchObject({ key: 'order_number', example: 'MS-10482' });
  });

  it.each(templateIds)('begins with a template that can be saved once it has a name: %s', (id) => {
    const values = valuesOf(templates[id].start);
    const named = { ...values, name: values.name || 'Mine' };
    expect([...validateAction(named)]).toEqual([]);
    expect(saveActionRequestSchema.parse(requestOf(named))).toEqual({
      ...templates[id].start,
      name: named.name,
    });
  });

  it('EDT-15: gives back what was saved', () => {
    const start = templates.order.start;
    const action: Action = {
      ...start,
      ...{ id: 'act_1', agentId: 'agt_1', isBuiltIn: false, createdAt: '', updatedAt: '', brokenTests: 0 },
    };
    expect(requestOf(valuesOf(asSaveRequest(action)))).toEqual(start);
  });

  it('gives every field a key of its own, also where labels are alike or have no Latin letters', () => {
    const fields = [draft({ label: 'SKU' }), draft({ label: 'sku!' }), draft({ label: '注文番号' })];
    const keys = requestOf(filled({ fields })).fields.map(({ key }) => key);
    expect(keys).toEqual(['sku', 'sku_2', 'field']);
  });

  it('EDT-15: keeps the key of a saved field whose label was changed, so that what was collected stays together', () => {
    const fields = [draft({ key: 'order_number', label: 'Your order' })];
    expect(requestOf(filled({ fields })).fields[0]?.key).toBe('order_number');
  });

  it('EDT-15: keeps translated labels with their fields, also new ones, and drops those of fields that are gone', () => {
    const fields = [draft({ id: 'a', label: 'Order number' })];
    const labels = { a: 'Bestellnummer', gone: 'Weg' };
    const translations = [{ language: 'de', followUp: '', followUpClosed: '', labels }];
    expect(requestOf(filled({ fields, translations })).translations[0]?.labels).toEqual({
      order_number: 'Bestellnummer',
    });
  });

  it('EDT-14: says what is missing, by place', () => {
    expect(validateAction(emptyAction).get('name')).toMatch(/name/u);
    const choice = draft({ id: 'w', label: 'Wood', type: 'choice', options: 'Ash, Ash' });
    expect(validateAction(filled({ fields: [choice] })).get('field-w')).toMatch(/two choices/u);
    expect(validateAction(filled({ fields: [draft({ id: 'x', label: ' ' })] })).get('field-x')).toMatch(
      /ask/u,
    );
  });

  it('EDT-14: judges a call by what its templates will bring, and only where one is made', () => {
    const body = { kind: 'json', template: '{"id": "{{fields.order}}", "n": {{fields.n}}}' } as const;
    const url = 'https://shop.example/{{fields.order}}?x={{visitor.email}}';
    const call = { ...emptyCall, method: 'POST' as const, url, body };
    const values = filled({ logic: 'call_api', call });
    expect([...validateAction(values)]).toEqual([]);
    const bad = { ...call, url: 'shop.example', body: { ...body, template: '{' }, hasEffect: true };
    expect([...validateAction({ ...values, call: bad }).keys()]).toEqual([
      'call.url',
      'call.body',
      'call.confirm',
    ]);
    expect([...validateAction({ ...values, call: bad, logic: 'collect_details' })]).toEqual([]);
  });

  it('names the page pattern that cannot be one', () => {
    const rule: PageRule = {
      id: 'rule-1',
      isEnabled: true,
      show: 'button',
      label: 'Help',
      text: '',
      pages: ['/checkout*', 'returns'],
      exceptPages: [],
      when: { kind: 'after', seconds: 3 },
      isOncePerVisit: true,
      hours: 'always',
      device: 'any',
    };
    const values = filled({ pageRules: [rule] });
    expect(validateAction(values).get('rule-rule-1.pages')).toMatch(/“returns”/u);
  });
});

function filled(facts: Partial<ActionValues>): ActionValues {
  return { ...valuesOf(newAction({ name: 'Talk to an expert' })), ...facts };
}

function draft(facts: Partial<FieldDraft>): FieldDraft {
  const blank = { key: null, label: '', type: 'text' as const, isRequired: false, options: '', example: '' };
  return { id: crypto.randomUUID(), ...blank, ...facts };
}
