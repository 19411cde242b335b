/** The fewest that had to be moved to come from one order to the other: all but the longest row that kept its order. */
export function movedIn<Id>(before: readonly Id[], after: readonly Id[]): Id[] {
  const places = after.map((id) => before.indexOf(id));
  const longest: number[][] = [];
  for (const [index, place] of places.entries()) {
    const earlier = longest.filter((_row, other) => (places[other] ?? 0) < place);
    const best = earlier.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []);
    longest.push([...best, index]);
  }
  const kept = new Set(longest.reduce((most, row) => (row.length > most.length ? row : most), []));
  return after.filter((_id, index) => !kept.has(index));
}
