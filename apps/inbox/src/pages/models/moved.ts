/** The list with the one at this place moved up (-1) or down (1). */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const [item, ...none] = items.slice(at, at + 1);
  const rest = items.toSpliced(at, 1);
  return item === undefined ? rest : rest.toSpliced(at + by, 0, item, ...none);
}
