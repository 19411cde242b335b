import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds what is on the page, frames included, against WCAG 2.2 AA as far as axe can see it. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  await stillness(page);
  const builder = new AxeBuilder({ page }).withTags(wcag22aa);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map((node) => [node.target.join(' '), node.failureSummary]),
  }));
  expect(found, await page.title()).toEqual([]);
}

/** Half-faded text has no contrast yet: what moves is let arrive, and what moves for ever does not count. */
async function stillness(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
  }
}
