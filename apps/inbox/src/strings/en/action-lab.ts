import { plural } from '../plural.ts';

export const actionLab = {
  title: 'Trigger lab',
  sentences: 'What shoppers say',
  hint: 'One sentence to a line. They are read with the settings above, saved or not, among all your other actions.',
  placeholder: 'Can I speak to someone?\nDo humans play this guitar?',
  results: 'Results',
  thisAction: 'this action',
  starts: (who: string) => `Starts ${who}`,
  offers: (who: string) => `Offers ${who}`,
  nothing: 'Starts nothing',
  near: (phrase: string, name: string | null) =>
    name === null ? `Close to “${phrase}”.` : `Close to “${phrase}” of ${name}.`,
  overlaps: (names: readonly string[]) =>
    `${new Intl.ListFormat('en').format(names)} would start too. The first in the list wins.`,
  keep: 'Keep as a test',
  saveFirst: 'Save the action first; its tests are kept with it.',
  should: 'It must start this action',
  shouldNot: 'It must not start this action',
  kept: 'Kept as a test',
  tests: 'Kept tests',
  testsHintUnsaved: 'Judged with your changes, before they are saved.',
  testsHint: 'Checked with every change of your actions, with what is saved.',
  broken: (count: number) => `${plural(count, 'test')} broken`,
  forget: (text: string) => `Forget “${text}”`,
  startsIt: 'starts it',
  doesNotStart: 'does not start it',
  noLonger: 'no longer starts it',
  startsWrongly: 'starts it, and must not',
};
