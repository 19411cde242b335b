import { createScrollsAway } from './scrolls-away.ts';

/** Says when the visitor makes to leave: the pointer goes out at the top; on a touch screen they scroll up fast. */
export function noticeLeaving(run: () => void, life: AbortController): void {
  document.addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (relatedTarget === null && clientY <= 0) run();
    },
    life,
  );
  if (!matchMedia('(pointer: coarse)').matches) return;
  const scrollsAway = createScrollsAway();
  const onScroll = ({ timeStamp }: Event) => {
    if (scrollsAway(scrollY, timeStamp)) run();
  };
  addEventListener('scroll', onScroll, { signal: life.signal, passive: true });
}
