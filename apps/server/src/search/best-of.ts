const BINS = 1024;

/**
 * Positions of the highest scores above 0, at most `limit`, best first. Equal scores keep the order of the content, so
 * that the same question always gets the same answer. Of thousands of scores only the likely ones are ever sorted.
 */
export function bestOf(scores: Float64Array, limit: number): number[] {
  const bar = scores.length > limit ? barFor(scores, limit) : 0;
  const found: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > 0 && score >= bar) found.push(at);
  }
  return found.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

/** A score that at least `limit` of them reach, and hardly more. */
function barFor(scores: Float64Array, limit: number): number {
  let highest = 0;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  if (highest === 0) return 0;
  const counts = new Uint32Array(BINS);
  for (let at = 0; at < scores.length; at += 1) {
    const bin = binOf(scores[at] ?? 0, highest);
    if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let bin = BINS;
  for (let above = 0; above < limit && bin > 0; above += counts[bin] ?? 0) bin -= 1;
  // One bin lower than counted: a rounded bound must not lose a score that belongs.
  return (Math.max(0, bin - 1) / BINS) * highest;
}

function binOf(score: number, highest: number): number {
  return score <= 0 ? -1 : Math.min(BINS - 1, Math.floor((score / highest) * BINS));
}
