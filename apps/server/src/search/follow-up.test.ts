import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from './follow-up.ts';

describe('follow-up questions', () => {
  it.each([
    [
      ['do you sell student guitars'],
      'and for left-handers?',
      'do you sell student guitars for left-handers',
    ],
    [['how much is shipping to Germany?'], 'And to Austria?', 'how much is shipping to austria'],
    [['do you rent pianos'], 'is there one for kids?', 'do you rent pianos is there one for kids'],
    [['do you have the Nomad'], 'how much does it weigh?', 'do you have the nomad how much does it weigh'],
    [['what does a setup cost'], 'thanks, what about basses', 'what does a setup cost basses'],
    [['Was kostet der Versand nach Berlin?'], 'Und nach Wien?', 'was kostet der versand nach wien'],
    [['¿Hacéis envíos a Madrid?'], '¿y a Canarias?', 'hacéis envíos a canarias'],
    [['Vous livrez en Belgique ?'], 'et en Suisse ?', 'vous livrez en suisse'],
    [['Spedite in Francia?'], 'e in Spagna?', 'spedite in spagna'],
    [['Vocês entregam para Lisboa?'], 'e para Madeira?', 'vocês entregam para madeira'],
    [['Verzenden jullie naar Gent?'], 'en naar Luik?', 'verzenden jullie naar luik'],
  ])('KNW-29: after %j "%s" asks "%s"', (earlier, question, whole) => {
    expect(resolveFollowUp(question, earlier)).toBe(whole);
  });

  it.each([
    'do you repair pianos?',
    'shipping?',
    'Is it possible to return a guitar after a month?',
    'And do you repair old upright pianos at home?',
    'Is there parking for bicycles?',
    'are there lessons?',
    "isn't there a sale?",
    'Is it possible to rent?',
    'Gibt es Parkplätze?',
    'Il y a un parking ?',
    'C’è un parcheggio?',
    'Zijn er lessen?',
    'Is er parkeerplaats?',
    'Hay aparcamiento?',
  ])('KNW-29: "%s" stands by itself', (question) => {
    expect(resolveFollowUp(question, ['how much is a lesson'])).toBe(question);
  });

  it('KNW-29: goes back over several, past words that ask nothing', () => {
    const earlier = ['how much is shipping to Germany', 'ok', 'and to Spain?'];
    expect(resolveFollowUp('and to Italy?', earlier)).toBe('how much is shipping to italy');
  });

  it('KNW-29: with nothing before it a question stays as it is', () => {
    expect(resolveFollowUp('and for left-handers?', [])).toBe('and for left-handers?');
    expect(resolveFollowUp('', ['hello'])).toBe('');
  });

  it('KNW-29: any text resolves to some text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (question, earlier) => {
        expect(typeof resolveFollowUp(question, earlier)).toBe('string');
      }),
    );
  });
});
