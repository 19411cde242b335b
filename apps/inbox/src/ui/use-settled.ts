import { useEffect, useState } from 'react';

/** The value once it has rested for a moment: nothing is asked of the server at every key. Compared by content. */
export function useSettled<V>(value: V, restMs = 250): V {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [key, restMs]);
  return settled;
}
