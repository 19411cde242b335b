import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import type { IndexedPassage } from './passage-index.ts';

function passage(id: string, text: string, more: Partial<IndexedPassage> = {}): IndexedPassage {
  return { id, title: '', headings: [], text, ordinal: 0, ...more };
}

const shop = buildIndex([
  passage('shipping', 'Shipping a guitar to Austria takes three days. We deliver with a tracked parcel.'),
  passage('returns', 'You can return an item within thirty days. The refund reaches you in a week.'),
  passage(
    'strings',
    'We change the strings of your guitar while you wait. The SM-58 microphone is in stock.',
  ),
  passage('hours', 'The store is open from Monday to Saturday and closed on Sunday.'),
]);

const first = (question: string) => shop.search(question).hits[0]?.passage.id;

describe('search', () => {
  it.each([
    ['how long do deliveries take', 'shipping'],
    ['Returning ITEMS', 'returns'],
    ['what are your opening times, is the store opened on sundays', 'hours'],
  ])('KNW-10: "%s" finds other forms of its words', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it('KNW-10: every passage is read in its own language', () => {
    const index = buildIndex([
      passage('de', 'Die Lieferung der Gitarren dauert drei Tage und ist für alle Größen kostenlos.'),
      passage(
        'fr',
        "La livraison des guitares à l'étranger est gratuite pour les commandes de plus de cent euros.",
      ),
      passage('en', 'The delivery of the drums is free for you and takes three days.'),
    ]);
    expect(index.data.languageAt).toEqual(['de', 'fr', 'en']);
    expect(index.search('wann werden gitarre und grosse geliefert, Lieferungen').hits[0]?.passage.id).toBe(
      'de',
    );
    expect(index.search("frais de livraison à l'etranger").hits[0]?.passage.id).toBe('fr');
    expect(index.search('is drum delivery free').hits[0]?.passage.id).toBe('en');
  });

  it('KNW-10: a passage too short to tell its language is in that of the others', () => {
    const index = buildIndex([
      passage('long', 'You can return an item to us within thirty days.'),
      passage('short', 'OM hard case: price 129.00 USD; in stock', { title: 'OM hard case' }),
    ]);
    expect(index.data.languages).toEqual(['en']);
  });

  it('KNW-10: little words of the question are not telling ones, though another language of the index knows them not', () => {
    const index = buildIndex([
      passage('en', 'The delivery of the drums is free for you and takes three days.'),
      passage('de', 'Die Lieferung der Gitarren dauert drei Tage und ist für alle kostenlos.'),
    ]);
    const alone = buildIndex([
      passage('en', 'The delivery of the drums is free for you and takes three days.'),
    ]);
    const question = 'is the delivery of what you have free for me';
    expect(index.search(question).hits[0]?.matched).toBe(alone.search(question).hits[0]?.matched);
    expect(index.search(question, { vector: null }).hits[0]?.lexical).toBeGreaterThan(0.9);
  });

  it.each([
    ['退货政策是什么', 'zh'],
    ['返品はできますか', 'ja'],
    ['반품하고 싶어요', 'ko'],
    ['ฉันต้องการคืนสินค้า', 'th'],
    ['возврат гитары', 'ru'],
    ['إرجاع الجيتار', 'ar'],
    ['επιστροφη κιθαρας', 'el'],
  ])('KNW-11: "%s" is found', (question, id) => {
    const index = buildIndex([
      passage('zh', '我们接受三十天内退货。运费由我们承担。'),
      passage('ja', 'ご購入から三十日以内であれば返品できます。'),
      passage('ko', '구매 후 삼십 일 이내에 반품할 수 있습니다.'),
      passage('th', 'คุณสามารถคืนสินค้าได้ภายในสามสิบวัน'),
      passage('ru', 'Возврат гитар возможен в течение тридцати дней.'),
      passage('ar', 'يمكن إرجاع الجيتار خلال ثلاثين يوما.'),
      passage('el', 'Η επιστροφή κιθάρας γίνεται σε τριάντα ημέρες.'),
    ]);
    expect(index.search(question).hits[0]?.passage.id).toBe(id);
  });

  it.each([
    ['microphne', 'microphone'],
    ['gutiar', 'guitar'],
    ['refnud', 'refund'],
    ['guitarstrings', 'guitar strings'],
  ])('KNW-12: repairs "%s" to "%s"', (from, to) => {
    expect(shop.search(`do you have ${from}`).repaired).toEqual([{ from, to }]);
  });

  it('KNW-12: leaves known, short and everyday words alone', () => {
    expect(shop.search('guitar itm pizza returning b2b9').repaired).toEqual([]);
    expect(shop.search('storm dys').repaired).toEqual([]);
    expect(buildIndex([passage('p', 'We sit on the piazza.')]).search('pizza').repaired).toEqual([]);
  });

  it('KNW-12: finds a part number with and without its hyphen', () => {
    expect(first('sm58')).toBe('strings');
    expect(first('SM-58')).toBe('strings');
    expect(first('sm 58')).toBe('strings');
  });

  it('KNW-13: a heading outweighs the same word in the text', () => {
    const index = buildIndex([
      passage('text', 'The warranty is with the maker of the parts.'),
      passage('heading', 'It is with the maker of the parts and lasts.', { headings: ['Warranty'] }),
      passage('inside', '## Warranty\nIt is with the maker of the parts and lasts.'),
    ]);
    const ids = index.search('warranty').hits.map((hit) => hit.passage.id);
    expect(ids).toHaveLength(3);
    expect(ids.at(-1)).toBe('text');
  });

  it('KNW-14: words that nobody has here lower the score', () => {
    const plain = shop.search('strings').best;
    expect(shop.search('strings for a zeppelin').best).toBeLessThan(plain * 0.7);
    expect(shop.search('strings').hits[0]?.lexical).toBeGreaterThan(0);
  });

  it('KNW-16: a word of trading finds its like, after the word itself', () => {
    const index = buildIndex([
      passage('like', 'The warranty lasts two years for all parts.'),
      passage('same', 'The guarantee lasts two years for all parts.'),
      passage('other', 'The strings are new.'),
    ]);
    expect(index.search('guarantee').hits.map((hit) => hit.passage.id)).toEqual(['same', 'like']);
  });

  it('KNW-30: what the owner calls the same is found, after the word itself', () => {
    const texts = [
      passage('like', 'A Strat has three pickups.'),
      passage('same', 'The Nomad electric comes in red.'),
      passage('other', 'Drums are loud, and pianos heavy.'),
    ];
    const groups = [['strats', 'nomad electrics']];
    const ids = (question: string, synonyms: readonly string[][]) =>
      buildIndex(texts, { synonyms, semantic: null })
        .search(question)
        .hits.map((hit) => hit.passage.id);
    expect(ids('nomad electric', [])).toEqual(['same']);
    expect(ids('nomad electric', groups)).toEqual(['same', 'like']);
    expect(ids('strat', groups)).toEqual(['like', 'same']);
    expect(ids('electric', groups)).toEqual(['same']);
  });

  it('KNW-30: a word that the content lacks counts in full by what the owner calls the same', () => {
    const texts = [
      passage('dobro', 'The Meadow dobro costs 899 EUR.'),
      passage('drum', 'The Harbour drum costs 99 EUR.'),
    ];
    const search = (question: string, synonyms: readonly string[][]) =>
      buildIndex(texts, { synonyms, semantic: null }).search(question);
    const asked = search('What does the resonator cost?', [['resonator', 'dobro']]);
    expect(asked.hits[0]?.passage.id).toBe('dobro');
    expect(asked.best).toBeCloseTo(search('What does the dobro cost?', []).best, 5);
  });

  it('KNW-30: a word of a group is no misspelling of another, and an empty one does no harm', () => {
    const texts = [passage('strat', 'A Strat has three pickups.'), passage('arm', 'The tremolo is loose.')];
    const synonyms = [
      ['', 'the'],
      ['tremelo', 'strat'],
    ];
    const index = buildIndex(texts, { synonyms, semantic: null });
    expect(index.search('tremelo').repaired).toEqual([]);
    expect(index.search('tremelo').hits[0]?.passage.id).toBe('strat');
  });

  it('KNW-15: an empty index and an empty question find nothing', () => {
    expect(buildIndex([]).search('guitar')).toEqual({
      hits: [],
      repaired: [],
      best: 0,
      isSemantic: false,
    });
    expect(shop.search('').hits).toEqual([]);
    expect(shop.search('what is the').hits).toEqual([]);
  });

  it('KNW-15: any text can be searched, by any text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), anyText, (texts, question) => {
        const index = buildIndex(texts.map((text, at) => passage(String(at), text)));
        const { hits, best } = index.search(question);
        expect(hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(best > 0).toBe(hits.length > 0);
      }),
      { numRuns: 100 },
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('constructor __proto__ toString', "''''", '- - -', 'a'.repeat(5000), '\u0000', 'İI ıi ﬁ Ⅷ'),
);

describe('the semantic half', () => {
  const store = buildIndex([
    passage('fees', 'Looking at a fault costs forty dollars.', { title: 'Repairs' }),
    passage('steps', 'The entrance and the ground floor are step-free, and there is a lift.', {
      title: 'Visit us',
    }),
    passage('old', 'Second hand instruments are tested and come with a warranty.', { title: 'Used' }),
  ]);

  it.each([
    ['can I get in with a wheelchair', 'steps'],
    ['how expensive is it when you check my amp', 'fees'],
  ])('KNW-27: "%s" finds what means the same', (question, id) => {
    const { hits, isSemantic } = store.search(question);
    expect(isSemantic).toBe(true);
    expect(hits[0]?.passage.id).toBe(id);
  });

  it('KNW-27: reads a misspelt word by its meaning, though the content never uses it', () => {
    const { hits, repaired } = store.search('can I get in with a wheelchiar');
    expect(repaired).toEqual([]);
    expect(hits[0]?.passage.id).toBe('steps');
  });

  it('KNW-28: a question or a passage in another language is left to its words', () => {
    expect(store.search('wo finde ich gebrauchte instrumente').isSemantic).toBe(false);
    const german = buildIndex([
      passage('de', 'Die Lieferung der Gitarren dauert drei Tage und ist für alle Größen kostenlos.'),
    ]);
    expect(german.data.semantic).toBeNull();
    expect(german.search('how long is the delivery').isSemantic).toBe(false);
  });
});
