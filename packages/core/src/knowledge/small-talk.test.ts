import { describe, expect, it } from 'vitest';
import { recogniseSmallTalk } from './small-talk.ts';

describe('small talk', () => {
  it.each([
    ['Hi!', 'greeting'],
    ['hellooo there 👋', 'greeting'],
    ['Good morning everyone', 'greeting'],
    ['Grüß Gott', 'greeting'],
    ["what's up?", 'greeting'],
    ['你好', 'greeting'],
    ['Thanks!', 'thanks'],
    ['ok great, thank you so much', 'thanks'],
    ['Vielen Dank', 'thanks'],
    ['no thanks', 'thanks'],
    ['thanks, bye', 'farewell'],
    ['Have a nice day!', 'farewell'],
    ['au revoir', 'farewell'],
    ['Who are you?', 'identity'],
    ['hi, are you a real person?', 'identity'],
    ['Bist du ein Mensch?', 'identity'],
  ] as const)('KNW-24: "%s" is %s', (text, kind) => {
    expect(recogniseSmallTalk(text)).toBe(kind);
  });

  it.each(['thanks Theo', 'Thank you, Ana!', 'hi Marlow'])(
    'KNW-24: "%s" is a courtesy with a name',
    (text) => {
      expect(recogniseSmallTalk(text)).not.toBeNull();
    },
  );

  it.each([
    'hi, do you ship to France?',
    'thanks returns',
    'thanks but where is my order',
    'I want to talk to a real person',
    'are you open on Sunday',
    'who are your suppliers',
    'good guitar for beginners',
    'yes',
    '',
    '???',
  ])('KNW-24: "%s" is a message like any other', (text) => {
    expect(recogniseSmallTalk(text)).toBeNull();
  });
});
