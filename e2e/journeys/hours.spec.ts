import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import { Owner } from '../support/owner.ts';

const freshJourney = newFreshJourney();

const lena = {
  workspace: 'Brandt Violins',
  name: 'Lena Brandt',
  email: 'lena@brandt.example',
  password: 'a varnish of her own',
};
/** A Monday, 14:05 in Berlin and 08:05 in New York. */
const monday = '2026-11-23T13:05:00Z';
/** The evening before clocks are put forward there, 23:30 in New York. */
const nightOfChange = '2027-03-14T04:30:00Z';

freshJourney('an owner says when the team is there, and for whom', async ({ browser, server }) => {
  freshJourney.setTimeout(120_000);
  const { page } = await Owner.signUp(browser, server.origin, lena);
  await page.clock.setFixedTime(monday);

  await freshJourney.step('is always open at first', async () => {
    await page.goto(`${server.origin}/app/settings`);
    await openTab(page, 'Business hours');
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Always open');
    await expectAccessible(page);
  });

  await freshJourney.step('types a week, and reads at once what it means', async () => {
    await page.getByRole('link', { name: 'Add schedule' }).click();
    await page.getByLabel('Name').fill('Workshop');
    await chooseZone(page, 'new yor', 'New York');
    await expect(page.getByText('It is 08:05 in New York')).toBeVisible();
    await expect(state(page)).toContainText('Opens at 09:00');
    await chooseZone(page, 'central european berl', 'Berlin');
    await expect(state(page)).toContainText('Open now, closes at 18:00');
    await type(page, 'Monday, closes', '1pm');
    await expect(state(page)).toContainText('Opens tomorrow at 09:00');
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    await expect(state(page)).toContainText('Open now, closes at 18:00');
    await type(page, 'Monday, closes', 'late', 1);
    await expect(page.getByText('Enter both times, such as 9:00 and 18:00.')).toBeVisible();
    await type(page, 'Monday, closes', '19.30', 1);
    await expect(state(page)).toContainText('Open now, closes at 19:30');
  });

  await freshJourney.step('takes times from the list, and steps through them', async () => {
    const opens = page.getByRole('combobox', { name: 'Tuesday, opens' });
    await opens.click();
    await expectAccessible(page);
    await page.getByRole('option', { name: '10:30' }).click();
    await expect(opens).toHaveValue('10:30');
    await opens.press('ArrowDown');
    await opens.press('ArrowDown');
    await opens.press('ArrowUp');
    await expect(opens).toHaveValue('11:00');
    await opens.fill('8');
    await opens.press('Enter');
    await expect(opens).toHaveValue('08:00');
    await expect(page.getByRole('heading', { name: 'New schedule' })).toBeVisible();
  });

  await freshJourney.step('takes it to other days, and a night over midnight', async () => {
    await page.getByRole('button', { name: 'Copy the hours of Monday' }).click();
    await page.getByRole('menuitem', { name: 'Wednesday' }).click();
    await expect(page.getByLabel('Wednesday, closes')).toHaveCount(2);
    await page.getByRole('switch', { name: 'Open on Saturday' }).click();
    await type(page, 'Saturday, opens', '22');
    await type(page, 'Saturday, closes', '6');
    await expect(page.getByText('until Sunday')).toBeVisible();
  });

  await freshJourney.step('adds a holiday of every year and a day with other hours', async () => {
    await addDay(page, { name: 'Christmas', first: '2026-12-24', last: '2026-12-26', isYearly: true });
    await addDay(page, { name: 'Stocktaking', first: '2026-11-23', hours: ['10:00', '14:00'] });
    await expect(page.getByRole('listitem').filter({ hasText: 'Christmas' })).toContainText('every year');
    await expect(state(page)).toContainText('Opens tomorrow at 08:00');
    await page.getByRole('button', { name: 'Remove Stocktaking' }).click();
    await expect(state(page)).toContainText('Open now, closes at 19:30');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });

  await freshJourney.step('saves it: the workspace follows', async () => {
    await page.getByRole('button', { name: 'Save schedule' }).click();
    const rows = page.getByRole('list', { name: 'Schedules' });
    await expect(rows.getByRole('listitem')).toContainText('Workspace');
    await expect(rows).toContainText('1 holiday');
    await page.reload();
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Open now, closes at 19:30');
    await page.getByRole('link', { name: 'Edit Workshop' }).click();
    await expect(page.getByLabel('Monday, opens')).toHaveCount(2);
    await page.getByRole('button', { name: 'Delete schedule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Workshop?' });
    await dialog.getByRole('button', { name: 'Delete schedule' }).click();
    await expect(dialog.getByRole('alert')).toContainText('the workspace follows it');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await freshJourney.step('sees the night in which an hour is lost', async () => {
    await page.clock.setFixedTime(nightOfChange);
    await page.reload();
    await page.getByRole('button', { name: 'Around the clock' }).click();
    await chooseZone(page, 'new york', 'New York');
    await expect(state(page)).toContainText('Open now, closes Fri 24 Dec 00:00');
    await page.getByRole('button', { name: 'Mon–Fri 9–18' }).click();
    await page.getByRole('switch', { name: 'Open on Saturday' }).click();
    await type(page, 'Saturday, opens', '22');
    await type(page, 'Saturday, closes', '2:30');
    // Half past two does not come in that night: it closes when two becomes three.
    await expect(state(page)).toContainText('Open now, closes tomorrow at 03:00');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.clock.setFixedTime(monday);
    await page.reload();
  });

  await freshJourney.step('makes a team that keeps its own hours, on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openTab(page, 'Teams');
    await page.getByRole('button', { name: 'Add team' }).click();
    const dialog = page.getByRole('dialog', { name: 'New team' });
    await dialog.getByRole('button', { name: 'Save team' }).click();
    await expect(dialog.getByText('Enter a name for the team.')).toBeVisible();
    await dialog.getByLabel('Name').fill('Repairs');
    await dialog.getByRole('combobox', { name: 'Business hours' }).click();
    await page.getByRole('option', { name: 'Workshop' }).click();
    await dialog.getByRole('checkbox', { name: lena.name }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save team' }).click();
    const row = page.getByRole('list', { name: 'Teams' }).getByRole('listitem');
    await expect(row).toContainText('Open now, closes at 19:30');
    await expect(row).toContainText(lena.name);
    await openTab(page, 'Business hours');
    await expect(page.getByRole('list', { name: 'Schedules' })).toContainText('Team Repairs');
    await expectAccessible(page);
  });

  await freshJourney.step('opens around the clock again', async () => {
    await page.getByRole('combobox', { name: 'Your workspace follows' }).click();
    await page.getByRole('option', { name: /Always open/ }).click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Always open');
    await page.reload();
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Always open');
  });
});

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
}

function state(page: Page) {
  return page.getByRole('main').getByRole('status').first();
}

async function chooseZone(page: Page, search: string, place: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Time zone' }).click();
  await page.getByPlaceholder('Search a city or a zone').fill(search);
  await page.getByRole('option', { name: place }).click();
}

/** Into the input of that name, the first where there are several, and on to the next one. */
async function type(page: Page, label: string, time: string, which = 0): Promise<void> {
  const input = page.getByRole('combobox', { name: label }).nth(which);
  await input.fill(time);
  await input.press('Tab');
}

type NewDay = {
  readonly name: string;
  readonly first: string;
  readonly last?: string;
  readonly isYearly?: boolean;
  readonly hours?: readonly [string, string];
};

async function addDay(page: Page, { name, first, last, isYearly, hours }: NewDay): Promise<void> {
  await page.getByRole('button', { name: 'Add a day' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a holiday or exception' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('First day').fill(first);
  if (last !== undefined) await dialog.getByLabel('Last day').fill(last);
  if (isYearly) await dialog.getByRole('switch', { name: 'Every year' }).click();
  if (hours !== undefined) {
    await dialog.getByRole('radio', { name: 'Other hours' }).click();
    await dialog.getByRole('combobox', { name: 'the exception, opens' }).fill(hours[0]);
    await dialog.getByRole('combobox', { name: 'the exception, closes' }).fill(hours[1]);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
}
