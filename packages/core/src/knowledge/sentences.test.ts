import { describe, expect, it } from 'vitest';
import { sentenceSpans, splitSentences } from './sentences.ts';

describe('sentences', () => {
  it.each([
    ['abbreviations', 'Dr. Moog, e.g. a Minimoog, is approx. 40 years old. It works.', 2],
    ['prices and decimals', 'It costs $1,299.00 or 1.299,00 €. Shipping is 4.90.', 2],
    ['times', 'Open until 6 p.m. Monday to Friday. Closed on Sunday.', 2],
    ['a time at the end', 'We close at 6 p.m. You can still collect orders.', 2],
    ['German ordinals', 'Lieferung bis zum 3. Mai möglich. Danach nicht.', 2],
    ['German abbreviations', 'Wir liefern z.B. nach Wien. Das dauert ca. 3 Tage.', 2],
    ['numbered lines', '1. Pack the item.\n2. Print the label.', 2],
    ['No. before a figure', 'Ask for No. 5 at the desk.', 1],
    ['No as an answer', 'Is it free? No. You pay 5 €.', 3],
    ['questions and exclamations', 'Broken? Send it back! We pay.', 3],
    ['a sentence that ends with a figure', 'The price is 15. We ship it.', 2],
    ['quotation marks', 'She said "Come in." Then we played.', 2],
    ['Chinese', '我们接受退货。请在三十天内寄回。', 2],
    ['initials', 'Designed by J. S. Bach. Built here.', 2],
  ])('KNW-8: keeps %s whole', (_name, text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('KNW-8: keeps a list item whole and leaves its dash out', () => {
    expect(splitSentences('We repair:\n- Guitars. From 40 €.\n- Amps')).toEqual([
      'We repair:',
      'Guitars. From 40 €.',
      'Amps',
    ]);
  });

  it('KNW-8: gives offsets into the text', () => {
    const text = '  One here.  Two there. ';
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One here.',
      'Two there.',
    ]);
  });
});
