/** Whether this tab is the one in front. */
export function isPageShown(): boolean {
  return document.visibilityState === 'visible';
}

/** Whenever somebody may be back at this page, until the returned function is called. */
export function onWake(run: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  // Offline too: a socket that seems alive then has a moment to prove it.
  for (const name of ['focus', 'online', 'offline', 'pageshow'] as const)
    addEventListener(name, run, { signal });
  for (const name of ['visibilitychange', 'resume']) {
    const ifShown = () => {
      if (isPageShown()) run();
    };
    document.addEventListener(name, ifShown, { signal });
  }
  return () => listening.abort();
}
