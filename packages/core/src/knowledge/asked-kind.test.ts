import { describe, expect, it } from 'vitest';
import { askedKind } from './asked-kind.ts';

describe('asked kind', () => {
  it.each([
    ['how much is a setup', 'A setup costs $65.'],
    ['was kostet der Versand?', 'Ab 50 € kostenlos.'],
    ['how long do refunds take', 'We refund within five business days.'],
    ['combien de temps prend la livraison', 'Comptez deux jours.'],
    ['when are you open', 'Monday to Friday, 10:00 am to 6:30 pm'],
    ['¿cuándo abrís?', 'De 10:00 a 18:30.'],
    ['whats your phone number', 'Call us on (828) 555-0142.'],
    ['wie erreiche ich euch per Mail', 'hallo@shop.example'],
    ['quanto pesa', 'Il peso è di 12 kg.'],
    ['hoe zwaar is het', '12 kg'],
    ['quanto custa', 'São 12 €.'],
  ])('KNW-26: what "%s" asks for is in "%s"', (question, sentence) => {
    expect(askedKind(question)(sentence)).toBeGreaterThan(0);
    expect(askedKind(question)('We are glad to help.')).toBe(0);
  });

  it('KNW-26: a question that asks for nothing of the kind prefers no sentence', () => {
    expect(askedKind('do you sell drums')('Drums cost $65.')).toBe(0);
    expect(askedKind('whenever')('10:00')).toBe(0);
  });
});
