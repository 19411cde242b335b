/** A language tag in words: de-AT is "Austrian German". The tag itself where it means nothing to this machine. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
