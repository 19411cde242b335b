/** A message as one line of a list: without the marks of lists and emphasis, which mean nothing there. */
export function previewOf(text: string): string {
  return text.replaceAll(/^\s*[-*•]\s+/gmu, '').replaceAll('**', '');
}
