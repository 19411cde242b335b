import type { Stretch } from '../../store/committed.ts';
import type { NewsWaits, NewsWanted } from './news-waits.ts';

type Ports = {
  readonly waits: NewsWaits;
  /** The log after the reader's cursor. */
  readonly read: () => Promise<Stretch>;
};

/**
 * The log after `after`: at once where there is something, else with the next append, at the latest when the time is
 * over. It listens before it reads, so nothing falls between the two; and what it answers is what was read, never what
 * was heard. The caller has checked who asks.
 */
export async function awaitNews(
  { waits, read }: Ports,
  { after, ...wanted }: NewsWanted & { readonly after: number },
): Promise<Stretch> {
  const wait = waits.open(wanted);
  if (wait === null) return read();
  try {
    let stretch = await read();
    // A head below the cursor is news too: the reader has to begin anew.
    while (stretch.row.seq === after) {
      const end = await wait.past(after);
      if (end === 'gone') break;
      stretch = await read();
      if (end === 'time') break;
    }
    return stretch;
  } finally {
    wait.end();
  }
}
