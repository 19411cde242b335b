import { describe, expect, test } from 'vitest';
import type { Batch, BatchWait } from './batch.ts';
import type { Follower } from './connection.ts';
import { clientLimits } from './limits.ts';
import { Poller } from './poller.ts';
import { batch, type TestHead } from './testing/build-log.ts';
import { HandClock, settle } from './testing/hand-clock.ts';

type Asked = {
  readonly id: string;
  readonly after: number;
  readonly wait: BatchWait | undefined;
  readonly answer: (to?: number) => Promise<void>;
  readonly fail: () => Promise<void>;
};

/** A poller whose requests stay unanswered until the test answers them. */
function setUp({ isShown = () => true }: { isShown?: () => boolean } = {}) {
  const clock = new HandClock();
  const asked: Asked[] = [];
  const answers: [isReached: boolean, nextMs: number][] = [];
  const followers = new Map<string, Follower<TestHead>>();
  const cursors = new Map<string, number>();
  const follow = (id: string) => {
    cursors.set(id, 3);
    followers.set(id, {
      cursor: () => cursors.get(id) ?? 0,
      batch: ({ to }) => cursors.set(id, Math.max(to, cursors.get(id) ?? 0)),
    });
  };
  const poller = new Poller<TestHead>({
    clock,
    random: () => 1,
    followers,
    isShown,
    fetchBatch: (id, after, wait) =>
      new Promise<Batch<TestHead>>((resolve, reject) => {
        const settled = async (run: () => void) => {
          run();
          await settle();
        };
        asked.push({
          id,
          after,
          wait,
          answer: (to = after) => settled(() => resolve(batch(after, to, { conversationId: id }))),
          fail: () => settled(() => reject(new Error('cut off'))),
        });
      }),
    onAnswer: (...answer) => answers.push(answer),
  });
  const last = (): Asked => {
    const one = asked.at(-1);
    if (one === undefined) throw new Error('Nothing was asked.');
    return one;
  };
  return { clock, asked, answers, follow, followers, poller, last };
}

/** One whose server was reached, with a request waiting there. */
async function waiting() {
  const all = setUp();
  all.follow('c1');
  all.poller.start();
  await all.last().answer();
  await all.clock.push(0);
  return all;
}

describe('waiting for news', () => {
  test('CLI-39 proves the way with a plain request, then waits as long as the server lets it', async () => {
    const { asked, answers, last } = await waiting();
    expect(asked.map(({ wait }) => wait?.seconds)).toEqual([undefined, clientLimits.maxWaitSeconds]);
    expect(last().after).toBe(3);
    expect(answers).toEqual([[true, 0]]);
  });

  test('CLI-39 asks again at once after news, from the new cursor', async () => {
    const { asked, clock, last } = await waiting();
    await clock.push(12_000);
    await last().answer(4);
    await clock.push(0);
    expect(asked).toHaveLength(3);
    expect(last()).toMatchObject({ after: 4, wait: { seconds: 25 } });
  });

  test('CLI-39 answers that come at once with nothing new are no busy loop', async () => {
    const { asked, clock, last } = await waiting();
    const before = asked.length;
    let answered: Asked | null = null;
    for (let ms = 0; ms < 60_000; ms += 100) {
      if (last() !== answered) {
        answered = last();
        await answered.answer();
      }
      await clock.push(100);
    }
    expect(asked.length - before).toBeLessThanOrEqual(60_000 / clientLimits.pollMs);
  });

  test('CLI-39 after its time has passed in silence it goes on at once', async () => {
    const { asked, clock, last } = await waiting();
    await clock.push(25_000);
    await last().answer();
    await clock.push(0);
    expect(asked).toHaveLength(3);
  });
});

describe('a way that breaks', () => {
  test('CLI-39 a waiting request that is cut off is followed by a plain one, and waits are shorter from then on', async () => {
    const { answers, clock, last } = await waiting();
    const told = answers.length;
    await last().fail();
    await clock.push(0);
    expect(last().wait).toBeUndefined();
    expect(answers).toHaveLength(told);
    await last().answer();
    await clock.push(0);
    expect(last().wait?.seconds).toBe(12);
    for (let cut = 0; cut < 6; cut++) {
      await last().fail();
      await clock.push(0);
      await last().answer();
      await clock.push(clientLimits.pollMs);
    }
    expect(last().wait).toBeUndefined();
  });

  test('CLI-39 failures are told, and come ever more slowly up to half a minute', async () => {
    const { answers, clock, last, follow, poller, asked } = setUp();
    follow('c1');
    poller.start();
    for (let n = 0; n < 8; n++) {
      await last().fail();
      await clock.push(answers.at(-1)?.[1] ?? 0);
    }
    expect(answers.map(([isReached]) => isReached)).toEqual(Array(8).fill(false));
    expect(answers.map(([, nextMs]) => nextMs)).toEqual([
      4000, 4000, 4000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
    expect(asked).toHaveLength(9);
  });
});

describe('one waiting request', () => {
  test('CLI-40 is for the conversation opened last; the others are asked about every few seconds', async () => {
    const { asked, clock, follow, poller } = setUp();
    follow('c1');
    follow('c2');
    poller.start();
    for (const one of asked) await one.answer();
    await clock.push(0);
    expect(asked.filter(({ wait }) => wait).map(({ id }) => id)).toEqual(['c2']);
    await clock.push(clientLimits.pollMs);
    expect(asked.filter(({ id }) => id === 'c1').map(({ wait }) => wait)).toEqual([undefined, undefined]);
  });

  test('CLI-40 a hidden page takes no place at the server', async () => {
    const { asked, clock, follow, poller, last } = setUp({ isShown: () => false });
    follow('c1');
    poller.start();
    await last().answer(4);
    await clock.push(clientLimits.pollMs - 1);
    expect(asked).toHaveLength(1);
    await clock.push(1);
    expect(last().wait).toBeUndefined();
  });

  test('CLI-40 is given up when the socket is back or somebody looks at something else', async () => {
    const { clock, follow, poller, last, asked } = await waiting();
    const isGivenUp = async (one: Asked) =>
      Promise.race([one.wait?.isGivenUp.then(() => true), Promise.resolve().then(() => false)]);
    const first = last();
    expect(await isGivenUp(first)).toBe(false);
    follow('c2');
    poller.nudge();
    expect(await isGivenUp(first)).toBe(true);
    await asked
      .filter(({ id }) => id === 'c2')
      .at(-1)
      ?.answer();
    await clock.push(0);
    const second = last();
    expect(second).toMatchObject({ id: 'c2', wait: { seconds: 25 } });
    poller.stop();
    expect(await isGivenUp(second)).toBe(true);
    // Its answer is late, and true all the same; nothing follows from it.
    await second.answer(9);
    const { length } = asked;
    await clock.push(60_000);
    expect(asked).toHaveLength(length);
  });
});
