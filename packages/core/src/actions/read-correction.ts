import type { FieldSpec } from './field.ts';
import { findFields } from './find-fields.ts';
import { findAnswer } from './find-fields-answer.ts';
import { parseField } from './parse-field.ts';
import type { DateOptions } from './parse-field-date.ts';

export type Correction = {
  /** New values by field key, in their fields' usual form. */
  readonly values: Readonly<Record<string, string>>;
  /** The text says nothing besides. */
  readonly isWhole: boolean;
};

/** Words by which somebody takes back what they said before, by language. */
const cues: readonly (readonly [language: string, pattern: RegExp])[] = [
  [
    'en',
    /\b(actually|correction|i (?:mean|meant)|i made a (?:typo|mistake)|typo|(?:was|is) wrong|wrong (?:one|number)|should (?:be|have been|read)|instead|make that|scratch that|rather|my mistake|oops|i mistyped|let me correct)\b/iu,
  ],
  [
    'de',
    /(?<!\p{L})(eigentlich|korrektur|ich meinte?|meinte|vertippt|verschrieben|tippfehler|war falsch|ist falsch|stimmt nicht|richtig (?:ist|wäre|heißt)|sondern|vielmehr|muss heißen|soll(?:te)? heißen)(?!\p{L})/iu,
  ],
  [
    'es',
    /(?<!\p{L})(en realidad|corrección|quería decir|quise decir|me equivoqué|está mal|estaba mal|es incorrecto|perdón|sino|mejor dicho|debería ser)(?!\p{L})/iu,
  ],
  [
    'fr',
    /(?<!\p{L})(en fait|en réalité|correction|je voulais dire|je me suis trompée?|erreur|est faux|était faux|plutôt|c['’]est plutôt|devrait être)(?!\p{L})/iu,
  ],
  [
    'it',
    /(?<!\p{L})(in realtà|anzi|correzione|volevo dire|intendevo|mi sono sbagliat[oa]|ho sbagliato|è sbagliato|era sbagliato|bensì|dovrebbe essere)(?!\p{L})/iu,
  ],
  [
    'pt',
    /(?<!\p{L})(na verdade|aliás|correção|quis dizer|queria dizer|enganei-me|me enganei|errei|está errado|estava errado|mas sim|deveria ser)(?!\p{L})/iu,
  ],
  [
    'nl',
    /(?<!\p{L})(eigenlijk|correctie|ik bedoel(?:de)?|typfout|tikfout|verkeerd|klopt niet|was fout|is fout|maar eerder|moet zijn|had moeten zijn)(?!\p{L})/iu,
  ],
];

const negated =
  /(?<!\p{L})(?:and not|not|nicht|no|pas|non|não|niet) (?:the |die |den |el |la |le |il |o |de )?(\S+)/giu;
const filler =
  /(?<!\p{L})(?:it['’]?s|it|ich habe? mich|is|was|the|my|a|an|order|number|email|mail|address|phone|sorry|no|and|but|please|es|ist|die|der|das|meine?|nummer|bestellnummer|lautet|bitte|aber|el|la|mi|su|número|pedido|correo|por favor|c['’]est|le|mon|ma|numéro|commande|è|il|mio|numero|ordine|o|meu|minha|número|het|mijn|bestelnummer|is|de|to|zu|and|that|one|this|be|should|of|in|fact|oh|wait|hmm|ah|um)(?!\p{L})/giu;
const maxWordsBesides = 1;

/**
 * What the visitor corrects of what they gave before ("actually it's MS-12346"), or null where the words correct
 * nothing. Without words that take something back nothing is a correction.
 */
export function readCorrection(
  collected: readonly FieldSpec[],
  text: string,
  options: DateOptions = {},
): Correction | null {
  if (collected.length === 0 || !cues.some(([, pattern]) => pattern.test(text))) return null;
  const said = text.replace(negated, (whole, word: string) => (/\d|@/u.test(word) ? ' ' : whole));
  const values: Record<string, string> = { ...findFields(collected, said) };
  for (const spec of collected) {
    if (values[spec.key] !== undefined || (spec.type !== 'date' && spec.type !== 'choice')) continue;
    const found = findAnswer(spec, said, options);
    const reading = parseField(spec, found, options);
    if (reading.kind === 'ok' && found !== said.trim()) values[spec.key] = reading.value;
  }
  const found = Object.values(values);
  return found.length === 0 ? null : { values, isWhole: isWhole(said, collected) };
}

function isWhole(said: string, collected: readonly FieldSpec[]): boolean {
  if (said.includes('?')) return false;
  const labels = collected.flatMap(({ label }) => label.toLowerCase().split(/\s+/u));
  const rest = cues
    .reduce((left, [, pattern]) => left.replace(new RegExp(pattern, 'giu'), ' '), said)
    .replace(filler, ' ')
    .split(/[^\p{L}\d@.#+-]+/u)
    .filter((word) => /\p{L}{2}/u.test(word) && !/\d|@/u.test(word) && !labels.includes(word.toLowerCase()));
  return rest.length <= maxWordsBesides;
}
