/** Tells parts of a form apart that are not saved yet. Also fit for the id of a page rule. */
export function newDraftId(): string {
  return `new-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`;
}
