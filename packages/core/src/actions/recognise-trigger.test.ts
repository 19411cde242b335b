import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTriggers, recogniseTrigger } from './recognise-trigger.ts';
import { phrasesOnly, type TriggerAction } from './trigger-action.ts';

const order: TriggerAction = {
  ...phrasesOnly,
  id: 'order',
  name: 'Where is my order',
  phrases: ['where is my order', 'track order', 'returns', 'are you open today'],
  requestsHandoff: false,
};
const handoff: TriggerAction = {
  ...phrasesOnly,
  id: 'handoff',
  name: 'Talk to an agent',
  phrases: [
    'speak to a human',
    'connect me with support',
    'I need a real person',
    '转人工',
    'поговорить с человеком',
  ],
  requestsHandoff: true,
};
const actions = [order, handoff];
const read = (text: string) => recogniseTrigger(text, actions);
const byPhrase = (actionId: string, phrase: string) => ({ kind: 'fire', actionId, by: 'phrase', phrase });

/** Any code points, lone surrogates among them; fast-check's own take seconds to set up on a busy machine. */
const anyText = fc
  .array(fc.nat(0x10ffff), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

describe('wishes', () => {
  it('TRG-1 fires the built-in handoff when no action requests one', () => {
    expect(recogniseTrigger('get me a representative', [])).toMatchObject({
      kind: 'fire',
      actionId: null,
      by: 'wish',
    });
    expect(recogniseTrigger('get me a representative', [order])).toMatchObject({
      kind: 'fire',
      actionId: null,
    });
  });

  it('TRG-2 fires the built-in one where handoffs are for something else', () => {
    const repair = { ...handoff, id: 'repair', name: 'Book a repair', phrases: ['I need a repair'] };
    expect(recogniseTrigger('put me through to a manager', [repair])).toMatchObject({ actionId: null });
    expect(recogniseTrigger('put me through to a manager', [repair, handoff])).toMatchObject({
      actionId: 'handoff',
    });
    const named = { ...repair, id: 'named', name: 'Mit einem Menschen sprechen', phrases: [] };
    expect(recogniseTrigger('put me through to a manager', [repair, named])).toMatchObject({
      actionId: 'named',
    });
    expect(recogniseTrigger('I need a repair', [repair, handoff])).toMatchObject({ actionId: 'repair' });
  });

  it('TRG-2 fires the first action that requests a handoff for a person', () => {
    const second = { ...handoff, id: 'second' };
    const verdict = recogniseTrigger('put me through to a manager', [order, handoff, second]);
    expect(verdict).toMatchObject({ kind: 'fire', actionId: 'handoff', by: 'wish' });
  });

  it.each([
    'transfer',
    'I was cut off from Jenna',
    'get someone else on the line',
    'let me talk to billing',
    'the claims department please',
    'HUMAN!!!',
  ])('TRG-1 fires on "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).toBe('fire');
  });

  it.each(['speek to a reprsentative', 'i need tospeak to ahuman', 'talk 2 an agnet', 'custmer servise'])(
    'TRG-19 reads "%s" as a wish',
    (text) => {
      expect(recogniseTrigger(text, []).kind).toBe('fire');
    },
  );

  it.each(['contact lenses', 'I need a contract', 'humane society', 'take a walk with a parson'])(
    'TRG-19 leaves the real words of "%s" alone',
    (text) => {
      expect(recogniseTrigger(text, []).kind).not.toBe('fire');
    },
  );
});

describe('phrases', () => {
  it.each([
    ['Hi, where is my order?', 'order', 'where is my order'],
    ['我要转人工', 'handoff', '转人工'],
    ['Я хочу поговорить с человеком', 'handoff', 'поговорить с человеком'],
  ])('TRG-3 fires on "%s"', (text, actionId, phrase) => {
    expect(read(text)).toEqual(byPhrase(actionId, phrase));
  });

  it.each(['track my orders please', 'I want to track an ordre', 'order track', 'tracking order'])(
    'TRG-4 knows "track order" in "%s"',
    (text) => {
      expect(read(text)).toEqual(byPhrase('order', 'track order'));
    },
  );

  it('TRG-5 fires a phrase of one word only when nothing else is said', () => {
    expect(read('Returns, please')).toEqual(byPhrase('order', 'returns'));
    expect(read('it returns a strange sound').kind).toBe('none');
  });

  it('TRG-13 lets the longest phrase win, then the earlier action', () => {
    const short = { ...order, id: 'short', phrases: ['book a repair'] };
    const long = { ...order, id: 'long', phrases: ['book a repair for my amp'] };
    const text = 'I want to book a repair for my amp';
    expect(recogniseTrigger(text, [short, long])).toMatchObject({ actionId: 'long' });
    expect(recogniseTrigger(text, [short, { ...short, id: 'later' }])).toMatchObject({ actionId: 'short' });
  });

  it('TRG-14 puts a person before another action', () => {
    expect(read('where is my order? I want a human')).toMatchObject({ actionId: 'handoff', by: 'wish' });
  });

  it('TRG-14 leaves a phrase that itself names people to its action', () => {
    const repair = { ...order, id: 'repair', phrases: ['talk to the repair team'] };
    expect(recogniseTrigger('can I talk to the repair team', [repair, handoff])).toMatchObject({
      actionId: 'repair',
    });
  });

  it('TRG-15 fires a phrase that is the whole message, guards or not', () => {
    const odd = { ...handoff, phrases: ['are you a real person'] };
    expect(recogniseTrigger('Are you a real person?', [odd])).toMatchObject({ by: 'phrase' });
  });
});

describe('guards', () => {
  it.each([
    "I don't want to speak to a human",
    'please do not connect me with support',
    'no need to speak to a human',
    "I don't think I need a real person",
    'do not, under any circumstances, speak to a human',
    '不要转人工',
    'я не хочу поговорить с человеком',
    'I do not want to track my order',
  ])('TRG-6 does not fire on "%s"', (text) => {
    expect(read(text).kind).toBe('none');
  });

  it.each([
    'are you a real person',
    'am I about to speak to a human or a bot?',
    'am I talking to a human',
    'is this a live agent',
    'talking to a real person?',
    'you are a human, right?',
  ])('TRG-7 does not fire on "%s"', (text) => {
    expect(read(text).kind).not.toBe('fire');
  });

  it.each([
    'I spoke to someone yesterday about this',
    'after I spoke to a human I felt better',
    'my wife wants to speak to a human',
    'call my travel agent',
    'your support team emailed me',
  ])('TRG-8 does not fire on "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).not.toBe('fire');
  });

  it.each([
    'human hair',
    'do humans play this guitar',
    'transfer my points to another person',
    'operator headset',
  ])('TRG-9 does not fire on "%s"', (text) => {
    expect(read(text).kind).toBe('none');
  });

  it.each(['what is the phone number for customer service', 'how can I contact customer support'])(
    'TRG-10 offers a person on "%s"',
    (text) => {
      expect(read(text)).toEqual({ kind: 'offer', actionId: 'handoff', because: 'grey' });
    },
  );

  it.each(['this is ridiculous', 'you are useless', "that's not what I asked"])(
    'TRG-11 offers a person on "%s"',
    (text) => {
      expect(read(text)).toEqual({ kind: 'offer', actionId: 'handoff', because: 'frustration' });
    },
  );

  it.each([
    'I already spoke to an agent yesterday, now I want a manager',
    'are you a bot? I want a human',
    "I don't want to talk to you, I want a human",
    'no, a human please',
  ])('TRG-12 fires on what is left of "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).toBe('fire');
  });

  it('TRG-6 names the guard that stopped a wish', () => {
    expect(recogniseTrigger("I don't want to talk to a human", [])).toEqual({
      kind: 'none',
      stoppedBy: 'negated',
    });
  });
});

describe('languages beside each other', () => {
  it.each(['who replied to me, an agent?', 'who is behind this, a person?'])(
    'TRG-32 leaves "%s" to English, which stopped it',
    (text) => {
      expect(recogniseTrigger(text, []).kind).not.toBe('fire');
    },
  );

  it.each([
    'I am not sure how, a human please',
    'je n’avance pas, un conseiller svp',
    'No gracias, quiero un agente',
  ])('TRG-12 ends a "no" at the comma in "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).toBe('fire');
  });
});

describe('any text', () => {
  const recognise = compileTriggers(actions);
  const kinds = ['fire', 'offer', 'none'];

  it('TRG-16 gets a verdict', () => {
    const wordy = fc.array(
      fc.constantFrom('i', 'want', 'to', 'a', 'not', 'human', ',', '?', 'agent', 'the', 'with', "don't"),
    );
    fc.assert(fc.property(anyText, (text) => kinds.includes(recognise(text).kind)));
    fc.assert(fc.property(wordy, (words) => kinds.includes(recognise(words.join(' ')).kind)));
  });

  it.each([
    ['one letter', 'a'.repeat(10_000)],
    ['links before no person', 'speak to the a of your '.repeat(450)],
    ['negations', 'do not want to '.repeat(700)],
    ['accents', 'e\u0301'.repeat(5_000)],
    ['commas', 'human hair,'.repeat(900)],
    ['ends', '?!.'.repeat(3_400)],
    ['misspelt', 'reprezentativ '.repeat(700)],
  ])('TRG-16 takes bounded time on 10,000 characters: %s', (_, text) => {
    const start = performance.now();
    recognise(text);
    expect(performance.now() - start).toBeLessThan(250);
  });
});
