import { rulesLimits } from './limits.ts';

/**
 * Says when the page has another address, also one that its scripts have pushed. Nothing of the page is patched for it: the
 * Navigation API tells; where there is none, the address is looked at.
 */
export function noticeAddress(run: () => void, { signal }: AbortController): void {
  let known = location.href;
  const look = () => {
    if (location.href === known) return;
    known = location.href;
    run();
  };
  if ('navigation' in window) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, rulesLimits.addressPollMs);
  signal.addEventListener('abort', () => clearInterval(timer));
  for (const name of ['popstate', 'hashchange'] as const) addEventListener(name, look, { signal });
}
