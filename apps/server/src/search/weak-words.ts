/**
 * Words of asking that say little about what is asked: "do you sell ...", "what is your ... policy". They are
 * rare in a shop's own pages, so their idf alone would let them outweigh the subject.
 */
const weakWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `policy policies info information detail details question questions need needs want wants like looking look find
    sell sells selling offer possible able guys u ur happen happens take takes make makes go goes going come comes use using
    work works thing things way lot help give gives provide ask say says mean means able still ever actually currently`.split(
      /\s+/,
    ),
  ),
  de: new Set(
    'information informationen info frage fragen brauche brauchen suche finde verkaufen verkauft möglich hilfe'.split(
      ' ',
    ),
  ),
};

export function isWeakWord(word: string, language: string): boolean {
  return weakWords[language]?.has(word) ?? false;
}
