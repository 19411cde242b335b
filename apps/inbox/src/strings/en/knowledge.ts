import { plural } from '../plural.ts';

export const knowledge = {
  title: 'Knowledge base',
  text: 'The agent answers only from what you add here, and names its source.',
  kinds: { website: 'Websites', file: 'Files', text: 'Text' },
  kindsLabel: 'Kinds of sources',
  status: { pending: 'Pending', processing: 'Processing', trained: 'Trained', failed: 'Failed' },
  counts: (documents: number, passages: number) =>
    `${plural(documents, 'document')}, ${plural(passages, 'passage')}`,
  waits: 'Waits for its turn',
  nothingLearned: 'Nothing was learned from it',
  reads: 'Reading…',
  problems: (count: number) => `${plural(count, 'page')} could not be read`,
  retry: 'Train again',
  remove: 'Delete',
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText: 'The agent forgets what it learned from it. This cannot be undone.',
  sourceActions: (name: string) => `Actions for ${name}`,
  website: {
    label: 'Address of your site',
    placeholder: 'https://your-shop.com',
    hint: 'That page, and the pages that its sitemap or its links name, within limits.',
    add: 'Add website',
    invalid: 'Enter a whole address, such as https://your-shop.com.',
    emptyTitle: 'Add your site’s address to train the agent',
    emptyText: 'It reads your pages the way a visitor would. Most shops are trained in under a minute.',
  },
  file: {
    drop: 'Drop files here',
    or: 'or choose them from this device.',
    choose: 'Choose files',
    release: 'Let go to add them',
    hint: (maxMegabytes: number) =>
      `.txt, .md, .html or .pdf with text in it, up to ${maxMegabytes} MB each.`,
    tooLarge: (name: string, maxMegabytes: number) =>
      `${name} is larger than ${maxMegabytes} MB. Split it, or leave out its pictures.`,
    empty: (name: string) => `${name} is empty. Choose a file with text in it.`,
    wrongKind: (name: string) =>
      `${name} is not a .txt, .md, .html or .pdf file. Save it as one of these first.`,
    uploading: (name: string) => `Uploading ${name}`,
    emptyTitle: 'No files yet',
    emptyText: 'Price lists, manuals, policies: anything visitors ask about.',
  },
  text_: {
    add: 'Add text',
    titleLabel: 'Title',
    titleHint: 'Shown as the source under answers.',
    titlePlaceholder: 'Holiday opening hours',
    bodyLabel: 'Text',
    bodyPlaceholder: 'From 24 December to 2 January the shop is closed…',
    titleMissing: 'Enter a title.',
    bodyTooLong: (over: number) => `${plural(over, 'character')} too long. Split it into several texts.`,
    bodyMissing: 'Enter the text the agent should know.',
    emptyTitle: 'No texts yet',
    emptyText: 'For what is written nowhere else: holiday hours, exceptions, the answer everybody asks for.',
  },
  loadFailed: 'The sources could not be loaded.',
};
