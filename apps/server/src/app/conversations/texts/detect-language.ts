/**
 * Small words that are common in one of the languages and rare in the others. What is no language of this table is
 * never told: the browser's own language counts then.
 */
const common: Readonly<Record<string, string>> = {
  en: 'the and is are was you your i my me it this that with for have has not do does can could would how what where when please order to of on there they',
  de: 'der die das und ist sind ich sie mein meine mir mich nicht ein eine einen mit für auf wie wo wann bitte kann können habe haben wird bei zu von noch auch wurde möchte es ihr',
  es: 'el los las y es está son yo mi mis no una con para por como cómo qué dónde cuándo favor puedo tengo tiene hay pedido quiero del al se lo mucho hola gracias usted',
  fr: 'le les et est sont je vous mon ma mes ne pas une avec pour comment où quand merci puis ai avez bonjour commande voudrais du des au ce cette que qui il y',
  it: 'il gli e è sono io mio mia non una con per come dove quando grazie posso ho avete ordine vorrei del della al che questo questa ciao buongiorno mi si lo',
  pt: 'os as e é são eu meu minha não uma com para por como onde quando obrigado posso tenho tem pedido quero do da dos ao que este esta olá você um meus',
  nl: 'het en is zijn ik u mijn niet een met voor op hoe waar wanneer alstublieft kan kunnen heb hebben wordt bij van nog ook graag dit deze wil bestelling hallo er dat',
};
const signs: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['de', /[ßäöü]/gu],
  ['es', /[ñ¿¡]/gu],
  ['pt', /[ãõ]|ção/gu],
  ['fr', /[œçê]|\b(?:qu|j|d|l|n)['’]/gu],
];

const sets = Object.entries(common).map(([code, list]) => [code, new Set(list.split(' '))] as const);
const maxChars = 600;

/** The language that a text is plainly in, as two letters, or null: too short, mixed, or another one. */
export function detectLanguage(text: string): string | null {
  const plain = text.slice(0, maxChars).toLowerCase();
  const words = plain.match(/\p{L}+/gu) ?? [];
  const scores = sets.map(([code, set]) => {
    const signed = signs.filter(([of]) => of === code).flatMap(([, pattern]) => plain.match(pattern) ?? []);
    return { code, score: words.filter((word) => set.has(word)).length + signed.length };
  });
  const [best, next] = scores.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < 2 || best.score < words.length * minShare) return null;
  return best.score - (next?.score ?? 0) >= minLead ? best.code : null;
}

const minLead = 2;
const minShare = 0.15;
