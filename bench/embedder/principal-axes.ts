const ROUNDS = 40;

/**
 * The directions in which vectors differ most, the strongest first, by orthogonal iteration. Not centred: the first is
 * close to what all of them share.
 */
export function principalAxes(vectors: readonly Float32Array[], count: number): Float32Array[] {
  const size = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: size }, () => new Float32Array(size));
  for (const vector of vectors) {
    for (let row = 0; row < size; row += 1) addScaled(moments[row], vector, vector[row] ?? 0);
  }
  // Any start does that is not orthogonal to what is looked for.
  let axes: Float32Array[] = Array.from({ length: count }, (_, axis) =>
    Float32Array.from({ length: size }, (__, at) => Math.sin(1 + axis * 7.3 + at * (axis + 1.7))),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    axes = orthonormal(axes.map((axis) => Float32Array.from(moments, (row) => dot(row, axis))));
  }
  return axes;
}

function orthonormal(vectors: readonly Float32Array[]): Float32Array[] {
  const done: Float32Array[] = [];
  for (const vector of vectors) {
    for (const before of done) addScaled(vector, before, -dot(vector, before));
    const length = Math.hypot(...vector) || 1;
    done.push(vector.map((value) => value / length));
  }
  return done;
}

export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

export function addScaled(into: Float32Array | undefined, vector: Float32Array, factor: number): void {
  if (into === undefined) return;
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) + factor * (vector[at] ?? 0);
}
