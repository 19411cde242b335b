/**
 * The frame of one thing, made once for all who get the same: a hint reaches its listeners one after the other, so the
 * last one is remembered and no more. What a frame is made of never changes.
 */
export function lastFrame<Of extends object>(make: (of: Of) => string): (of: Of) => string {
  let last: { readonly of: Of; readonly frame: string } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, frame: make(of) };
    return last.frame;
  };
}
