/** Words of a request that say nothing of what is wanted. */
const fillers = new Set(
  [
    'i a an the to with me my you your can could would will want need like have please us we of',
    'ich der die das ein eine einen einem mit zu mochte will bitte mir',
    'el la un una con quiero por favor yo me mi',
    'le les une avec je veux svp de du vous moi',
    'il lo uno voglio per vorrei io',
    'o um uma com quero eu',
    'het een met ik wil graag',
    'я мне мои мы хочу хотел хотела надо нужно можно могу пожалуиста с со в на и у',
    'اريد أريد من فضلك ممكن مع الى في',
  ].flatMap((line) => line.split(' ')),
);

const endings = /(?:ing|ed|es|s|e)$/;
const cyrillicEndings =
  /(?<=\p{Script=Cyrillic}{3})(?:ами|ями|ого|ему|ому|ыми|ими|ов|ев|ах|ях|ам|ям|ом|ем|ои|еи|ую|юю|ая|яя|ое|ее|ые|ие|ых|их|а|я|ы|и|у|ю|е|о|ь)$/u;
const arabicArticle = /^(?:وال|بال|كال|فال|لل|ال)(?=\p{Script=Arabic}{3})/u;
const minStemChars = 3;

/**
 * The roots of the words that carry a phrase's meaning, in one canonical string: two phrases that differ in order,
 * courtesy, number or tense have the same. Empty when nothing but fillers is said.
 */
export function contentStems(words: readonly string[]): string {
  const stems = words.filter((word) => !fillers.has(word)).map(stemOf);
  return [...new Set(stems)].sort().join(' ');
}

/** The root of a word, roughly: what stays the same in another number, case or tense. */
export function stemOf(word: string): string {
  const bare = word.replace(arabicArticle, '');
  const cut = bare.replace(endings, '').replace(cyrillicEndings, '');
  return cut.length >= minStemChars ? cut : word;
}
