import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { wordsMeant } from './common-questions.ts';

describe('common questions', () => {
  it.each([
    ['When are you open?', 'hours'],
    ['what time do you guys close', 'hours'],
    ['where are you?', 'address'],
    ['how do I get in touch', 'contact'],
    ['How can I pay?', 'payment'],
    ['what is your return policy', 'return'],
    ['can I send it back', 'return'],
    ['how much is shipping', 'rates'],
    ['how long until it will arrive', 'days'],
    ['where’s my order', 'tracking'],
    ['are you hiring', 'jobs'],
    ['wann habt ihr offen', 'öffnungszeiten'],
    ['wo seid ihr', 'adresse'],
    ['¿A qué hora abren?', 'horario'],
    ['Vous êtes où ? où êtes-vous', 'adresse'],
    ['quando siete aperti', 'orari'],
    ['onde ficam', 'morada'],
    ['waar zitten jullie', 'adres'],
  ])('KNW-31: "%s" means "%s"', (question, word) => {
    expect(wordsMeant(question).split(' ')).toContain(word);
  });

  it.each(['do you sell drums', 'is the box open', 'where are your guitars made', 'can I pay later'])(
    'KNW-31: "%s" means what it says',
    (question) => {
      expect(wordsMeant(question)).toBe('');
    },
  );

  it('KNW-31: the words meant find a page that shares none with the question', () => {
    const passage = (id: string, title: string, text: string) => ({
      id,
      title,
      text,
      headings: [],
      ordinal: 0,
    });
    const index = buildIndex(
      [
        passage('visit', 'Address', 'Mill Street 4, behind the bakery.'),
        passage('you', 'About you', 'Where you are from does not matter to us.'),
      ],
      { semantic: null },
    );
    expect(index.search('where are you').hits[0]?.passage.id).toBe('visit');
  });
});
