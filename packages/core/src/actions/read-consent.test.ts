import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentLanguages } from './consent-words.ts';
import { confirmsOrDeclines } from './read-consent.ts';

const yes = [
  ...[
    'yes',
    'Yes please!',
    'yep',
    'YESSS',
    'sure, go ahead',
    'ok',
    'Okay, do it.',
    'yes, that is correct',
    '👍',
    'y',
  ],
  ...[
    'no problem, go ahead',
    'Please do',
    'I confirm',
    'sounds good, thanks',
    'Yes. Yes. Do it.',
    'please confirm',
  ],
  ...['Ja bitte', 'Ja, machen Sie das', 'gerne', 'das stimmt', 'Na klar!', 'einverstanden', 'ja natürlich'],
  ...[
    'oui',
    'Oui, allez-y',
    "d'accord",
    "oui s'il vous plaît",
    'bien sûr',
    "C'est bon, merci",
    'pas de problème',
  ],
  ...['sí', 'Sí, por favor', 'claro que sí', 'vale', 'Adelante, gracias', 'está bien', 'no hay problema'],
  ...['sì', 'Sì, grazie', 'va bene', 'certo', 'confermo', 'D’accordo, procedi', 'perché no'],
  ...['sim', 'Sim, por favor', 'pode ser', 'claro', 'confirmo', 'tá bom', 'com certeza'],
  ...['ja', 'Ja graag', 'doe maar', 'prima', 'dat klopt', 'natuurlijk, dank je', 'is goed'],
];
const no = [
  ...[
    'no',
    'No thanks',
    'nope',
    "please don't",
    'cancel that',
    'not now',
    'Nooo',
    'never mind',
    '👎',
    "No, I don't want that",
  ],
  ...['nein', 'Nein danke', 'lieber nicht', 'auf keinen Fall', 'abbrechen', 'das stimmt nicht', 'noch nicht'],
  ...[
    'non',
    'Non merci',
    'pas maintenant',
    'annulez',
    'surtout pas',
    'laissez tomber',
    "ce n'est pas correct",
  ],
  ...['mejor no', 'No, gracias', 'cancelar', 'todavía no', 'no quiero', 'no es correcto', 'para nada'],
  ...[
    'No grazie',
    'assolutamente no',
    'annulla',
    'non ora',
    'lascia stare',
    'non è corretto',
    'meglio di no',
  ],
  ...['não', 'Não, obrigado', 'agora não', 'cancela', 'melhor não', 'não precisa', 'deixa pra lá'],
  ...['nee', 'Nee, bedankt', 'liever niet', 'laat maar', 'niet nu', 'dat klopt niet', 'annuleren'],
];
const neither = [
  ...[
    'yes but not the second one',
    'yes and also change the address',
    'yes, no',
    'no wait yes',
    'maybe',
    'I think so',
  ],
  ...[
    'not sure',
    'yes?',
    'ok?',
    'what?',
    'which one',
    'yes to the first',
    'no, the other one',
    'yes if it is free',
    '',
  ],
  ...[
    'how much is it',
    'yes please don’t',
    'I do not know',
    'no idea',
    'what do you mean by yes',
    'order MS-12345',
    '...',
    '🤔',
  ],
  ...[
    'ja aber nur die erste',
    'ja oder nein',
    'weiß nicht',
    'vielleicht',
    'ja, wenn es nichts kostet',
    'nein, die andere',
  ],
  ...['oui mais pas la deuxième', 'je ne sais pas', 'peut-être', 'oui et non', 'oui si c’est gratuit'],
  ...['sí pero no la segunda', 'no sé', 'quizás', 'sí o no', 'sí, si es gratis', 'no estoy seguro'],
  ...['sì ma non la seconda', 'non lo so', 'forse', 'sì e no', 'non sono sicuro'],
  ...['sim mas não a segunda', 'não sei', 'talvez', 'sim e não', 'não tenho certeza'],
  ...['ja maar niet de tweede', 'weet niet', 'misschien', 'ja en nee', 'ik weet het niet'],
  ...['yes nein', 'oui no', 'thanks', 'please', 'hello', 'merci', 'bitte', '不', 'はい、でも'],
];

/** Any code points, lone surrogates among them; fast-check's own take seconds to set up on a busy machine. */
const anyText = fc
  .array(fc.nat(0x10ffff), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

describe('consent', () => {
  it.each(yes)('TRG-30 takes "%s" as a yes', (text) => {
    expect(confirmsOrDeclines(text)).toBe('yes');
  });

  it.each(no)('TRG-30 takes "%s" as a no', (text) => {
    expect(confirmsOrDeclines(text)).toBe('no');
  });

  it.each(neither)('TRG-31 takes "%s" as neither', (text) => {
    expect(confirmsOrDeclines(text)).toBe(null);
  });

  it('TRG-30 takes every entry of a table for what it is', () => {
    for (const { yes: agreed, no: refused } of consentLanguages) {
      expect(agreed.filter((entry) => confirmsOrDeclines(entry) === 'no')).toEqual([]);
      expect(refused.filter((entry) => confirmsOrDeclines(entry) === 'yes')).toEqual([]);
    }
  });

  it('TRG-31 takes an answer with any other word in it as neither', () => {
    const answer = fc.constantFrom(...yes, ...no).filter((text) => !/[.!?]/u.test(text));
    fc.assert(
      fc.property(
        answer,
        fc.constantFrom('guitar', 'second', 'except', 'unless', 'pero', 'aber', 'mais'),
        (text, more) => {
          expect(confirmsOrDeclines(`${text} ${more}`)).toBe(null);
          expect(confirmsOrDeclines(`${more}, ${text}`)).toBe(null);
        },
      ),
    );
  });

  it('TRG-31 has an answer for any text', () => {
    fc.assert(fc.property(anyText, (text) => [null, 'yes', 'no'].includes(confirmsOrDeclines(text))));
  });
});
