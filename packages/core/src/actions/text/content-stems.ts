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
  ].flatMap((line) => line.split(' ')),
);

const endings = /(?:ing|ed|es|s|e)$/;
const minStemChars = 3;

/**
 * The roots of the words that carry a phrase's meaning, in one canonical string: two phrases that differ in order,
 * courtesy, number or tense have the same. Empty when nothing but fillers is said.
 */
export function contentStems(words: readonly string[]): string {
  const stems = words.filter((word) => !fillers.has(word)).map(stem);
  return [...new Set(stems)].sort().join(' ');
}

function stem(word: string): string {
  const cut = word.replace(endings, '');
  return cut.length >= minStemChars ? cut : word;
}
