import { describe, expect, it } from 'vitest';
import { recogniseTrigger } from './recognise-trigger.ts';
import { phrasesOnly, type TriggerAction } from './trigger-action.ts';

const shop: TriggerAction = { ...phrasesOnly, id: 'shop', name: 'shop', phrases: [], requestsHandoff: false };
const legal = {
  ...shop,
  id: 'legal',
  keywords: ['lawyer', 'small claims', '律师', 'адвокат', 'محامي', 'Café'],
};
const boss = { ...shop, id: 'boss', keywords: ['manager'], requestsHandoff: true };

describe('keywords', () => {
  it.each([
    'My LAWYER will write to you',
    'see you in small-claims court, small claims I say',
    '我会找律师的',
    'Мой адвокат напишет вам',
    'سأتصل بـ محامي غدا',
    'the cafe was nice',
  ])('TRG-25 starts the action on "%s"', (text) => {
    expect(recogniseTrigger(text, [legal])).toMatchObject({ kind: 'fire', actionId: 'legal', by: 'keyword' });
  });

  it.each(['lawyers and more', 'claims that are small', 'a lawyr'])(
    'TRG-25 leaves "%s": no whole word',
    (text) => {
      expect(recogniseTrigger(text, [legal]).kind).not.toBe('fire');
    },
  );

  it('TRG-25 starts the first of two actions with the same keyword', () => {
    const later = { ...legal, id: 'later' };
    expect(recogniseTrigger('my lawyer', [legal, later])).toMatchObject({ actionId: 'legal' });
  });

  it.each(["I don't want a manager", 'are you a manager or a machine?', 'no manager please'])(
    'TRG-26 hands nothing over on "%s"',
    (text) => {
      expect(recogniseTrigger(text, [boss]).kind).not.toBe('fire');
    },
  );

  it('TRG-26 hands over on a mention that nothing stands against', () => {
    expect(recogniseTrigger('I demand that the manager sees this', [boss])).toMatchObject({ by: 'keyword' });
  });

  it('TRG-26 lets a person come before a keyword of another kind of action', () => {
    expect(recogniseTrigger('a lawyer told me to ask: can I talk to a human', [legal])).toMatchObject({
      by: 'wish',
    });
  });
});

describe('frustration', () => {
  const text = 'this is ridiculous';

  it('TRG-27 starts the first action that starts on it, before one that only offers', () => {
    const offers = { ...shop, id: 'offers', startsOn: { frustration: 'offer' as const } };
    const starts = { ...shop, id: 'starts', startsOn: { frustration: 'start' as const } };
    expect(recogniseTrigger(text, [offers, starts])).toEqual({
      kind: 'fire',
      actionId: 'starts',
      by: 'frustration',
    });
    expect(recogniseTrigger(text, [boss, offers])).toEqual({
      kind: 'offer',
      actionId: 'offers',
      because: 'frustration',
    });
  });

  it('TRG-27 starts nothing on a calm message, nor where a person is refused', () => {
    const starts = { ...shop, startsOn: { frustration: 'start' as const } };
    expect(recogniseTrigger('is this useful for beginners', [starts]).kind).toBe('none');
    expect(recogniseTrigger("I don't want a human.", [starts]).kind).toBe('none');
  });
});

describe('choice', () => {
  const exchange = {
    ...shop,
    id: 'exchange',
    choice: {
      description: 'The visitor wants to exchange or return an item that does not fit',
      whenNot: 'The item is broken or defective',
    },
  };
  const read = (text: string) => recogniseTrigger(text, [exchange]);
  const offered = { kind: 'offer', actionId: 'exchange', because: 'choice' };

  it.each(['I would like to exchange my guitar', 'can I return this', 'the strap does not fit, exchange?'])(
    'TRG-28 offers the action on "%s"',
    (text) => {
      expect(read(text)).toEqual(offered);
    },
  );

  it.each([
    'exchange my broken guitar',
    'where is my order',
    'the knob makes a strange sound when the spring returns slowly',
    'hello',
  ])('TRG-28 offers nothing on "%s"', (text) => {
    expect(read(text)).toEqual({ kind: 'none' });
  });

  it('TRG-28 offers a person first where both would be offered', () => {
    expect(read('this is ridiculous, I want to exchange it')).toMatchObject({ because: 'frustration' });
  });

  it('TRG-28 does not offer a handoff that was turned down', () => {
    const person = { ...exchange, requestsHandoff: true };
    expect(recogniseTrigger("I don't want a human, I want to return this", [person])).toMatchObject({
      kind: 'none',
    });
  });
});

describe('the one-language rule', () => {
  it('TRG-29 reads a built-in language of the visitor, and English, and no other', () => {
    expect(recogniseTrigger('quiero hablar con una persona', [], { language: 'es-MX' }).kind).toBe('fire');
    expect(recogniseTrigger('I want a human', [], { language: 'es' }).kind).toBe('fire');
    expect(recogniseTrigger('quiero hablar con una persona', [], { language: 'de' }).kind).toBe('none');
  });

  it('TRG-29 reads all built-in languages where the visitor speaks another, or none is known', () => {
    expect(recogniseTrigger('quiero hablar con una persona', [], { language: 'pl' }).kind).toBe('fire');
    expect(recogniseTrigger('quiero hablar con una persona', []).kind).toBe('fire');
  });

  it.each([
    'Hola, I want to talk to a person',
    'Hello. Ich möchte mit einem Mitarbeiter sprechen',
    'sorry my english is bad, je voudrais parler à un conseiller',
    '我的订单 wrong, get me a human',
  ])('TRG-29 reads a message in two languages: "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).toBe('fire');
  });

  it.each([
    ['転送してください', '人間と話したい', '人間と話したいです'],
    ['human', '상담원 연결', '상담원 연결 부탁드려요'],
    ['human', 'تحدث مع موظف', 'أريد أن تحدث مع موظف الآن'],
    ['human', 'связаться с оператором', 'Как связаться с оператором?'],
    ['human', 'μιλήσω με άνθρωπο', 'Θέλω να μιλήσω με άνθρωπο'],
    ['human', 'คุยกับพนักงาน', 'ขอคุยกับพนักงานหน่อย'],
    ['human', 'इंसान से बात', 'मुझे इंसान से बात करनी है'],
    ['human', 'לדבר עם נציג', 'אני רוצה לדבר עם נציג'],
  ])('TRG-29 fires an owner’s phrase whatever the language: %s, %s', (first, phrase, text) => {
    const own = { ...boss, keywords: [], phrases: [first, phrase] };
    for (const language of ['en', 'de', 'ja'])
      expect(recogniseTrigger(text, [own], { language })).toMatchObject({ by: 'phrase', phrase });
  });

  it.each(['заказа статус', 'статус заказов', 'статус заказа, пожалуйста'])(
    'TRG-4 knows "статус заказа" in "%s"',
    (text) => {
      expect(recogniseTrigger(text, [{ ...shop, phrases: ['статус заказа'] }])).toMatchObject({
        by: 'phrase',
      });
    },
  );
});
