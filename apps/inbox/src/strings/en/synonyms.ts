import { plural } from '../plural.ts';

export const synonyms = {
  title: 'Words that mean the same',
  text: 'A question with one of them finds what you wrote with another.',
  add: 'Add words',
  addTitle: 'Words that mean the same',
  editTitle: 'Edit words',
  label: 'Words and phrases',
  hint: (most: number) => `2 to ${most}. Enter or a comma ends one. Plurals and capitals are known already.`,
  placeholder: 'axe, guitar, six-string',
  tooFew: 'Write at least two, with a comma between.',
  removeWord: (word: string) => `Remove ${word}`,
  edit: (words: string) => `Edit ${words}`,
  remove: (words: string) => `Remove ${words}`,
  save: 'Save words',
  saved: 'Saved. The next question is read by them.',
  removed: 'Removed. The next question is read without them.',
  undo: 'Undo',
  emptyTitle: 'No words yet',
  emptyText: 'What visitors call your goods, when your pages call them something else: axe and guitar, say.',
  full: (most: number) =>
    `There are ${plural(most, 'group')}, as many as fit. Remove one that is not needed.`,
  loadFailed: 'The words could not be loaded.',
};
