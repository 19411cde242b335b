import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelLimits } from '../limits.ts';

type Contents = {
  /** Changes when something new is at the end ... */
  readonly end: string;
  /** ... and when something is put in front. */
  readonly start: string | undefined;
  /** What is new is the reader's own: they want to see it, wherever they are. */
  readonly isOwn: boolean;
};

/**
 * Keeps a list at its end while the reader is there, and in its place while they read elsewhere, also when older lines
 * come in above them.
 */
export function useStickyEnd({ end, start, isOwn }: Contents) {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef({ height: 0, start, end });
  const isAtEnd = useRef(true);
  const [hasNews, setHasNews] = useState(false);

  const toEnd = () => {
    isAtEnd.current = true;
    setHasNews(false);
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const before = last.current;
    last.current = { height: current.scrollHeight, start, end };
    const isPrepended = before.height > 0 && before.start !== start && before.end === end;
    if (isPrepended) current.scrollTop += current.scrollHeight - before.height;
    else if (isAtEnd.current || (isOwn && before.end !== end)) toEnd();
    else if (before.end !== end) setHasNews(true);
  });
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    // A bar that comes below, or a keyboard, takes room away from the end.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) current.scrollTop = current.scrollHeight;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const { current } = list;
    if (!current) return;
    const fromEndPx = current.scrollHeight - current.scrollTop - current.clientHeight;
    isAtEnd.current = fromEndPx < panelLimits.nearEndPx;
    if (isAtEnd.current) setHasNews(false);
  };
  return { list, onScroll, toEnd, hasNews };
}
