/** The words of a table written as running text: divided by spaces and line ends, `_` standing for a space within one. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
