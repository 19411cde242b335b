import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelLimits } from '../limits.ts';

/**
 * Keeps a list at its end while the reader is there, and in its place while they read elsewhere: also when older lines
 * come in above. `end` changes when something new is at the end, `start` when something is in front.
 */
export function useStickyEnd(end: unknown, start: unknown, isOwn: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ height: 0, start });
  const isAtEnd = useRef(true);
  const [hasNews, setHasNews] = useState(false);

  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const grownPx = current.scrollHeight - before.current.height;
    const isInFront = before.current.height > 0 && before.current.start !== start;
    before.current = { height: current.scrollHeight, start };
    if (isInFront && !isAtEnd.current) current.scrollTop += grownPx;
    else if (isAtEnd.current || isOwn) current.scrollTop = current.scrollHeight;
    else if (grownPx > 0) setHasNews(true);
  }, [end, start]);

  const onScroll = () => {
    const { current } = list;
    if (!current) return;
    const fromEndPx = current.scrollHeight - current.scrollTop - current.clientHeight;
    isAtEnd.current = fromEndPx < panelLimits.nearEndPx;
    if (isAtEnd.current) setHasNews(false);
  };
  const toEnd = () => {
    isAtEnd.current = true;
    list.current?.scrollTo({ top: list.current.scrollHeight });
    setHasNews(false);
  };
  return { list, onScroll, toEnd, hasNews };
}
