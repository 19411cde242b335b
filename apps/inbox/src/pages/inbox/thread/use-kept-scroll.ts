import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

type Content = {
  /** Changes when older items are put in front. */
  first: string | null;
  /** Changes when anything at the end does. */
  last: string;
  count: number;
};

type KeptScroll = {
  ref: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Items that came while somebody was reading further up. */
  missed: number;
  toEnd: () => void;
};

/** Within this of the end somebody follows the conversation; further up they read, and are left in peace. */
const followWithinPx = 80;

/** Keeps the reader's place: at the end while they follow it, on the same words when older ones are put in front. */
export function useKeptScroll({ first, last, count }: Content): KeptScroll {
  const ref = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const before = useRef({ first, count, height: 0 });
  const [missed, setMissed] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `last` is what tells that the end has changed
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const old = before.current;
    const grownInFront = old.first !== null && first !== old.first && count > old.count;
    if (isFollowing.current) element.scrollTop = element.scrollHeight;
    else if (grownInFront) element.scrollTop += element.scrollHeight - old.height;
    else if (count > old.count) setMissed((known) => known + count - old.count);
    before.current = { first, count, height: element.scrollHeight };
  }, [first, last, count]);

  // The place itself changes its height too: a bar above, a longer draft below, a phone's keyboard.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = ref.current;
    if (element === null) return;
    isFollowing.current = element.scrollHeight - element.scrollTop - element.clientHeight < followWithinPx;
    if (isFollowing.current) setMissed(0);
  };

  return {
    ref,
    onScroll,
    missed,
    toEnd: () => ref.current?.scrollTo({ top: ref.current.scrollHeight, behavior: 'smooth' }),
  };
}
