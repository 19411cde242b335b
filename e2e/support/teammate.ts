import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

type SignIn = { readonly email: string; readonly password: string };

/** The sample shop's own people, as the server prints them. */
export const sampleTeammate: SignIn = {
  email: 'theo@marlowstrings.example',
  password: 'sample-shop-teammate',
};
export const sampleOwner: SignIn = { email: 'olivia@marlowstrings.example', password: 'sample-shop-owner' };

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const sessions = new Map<string, Session>();

/** Somebody of the team, in a browser of their own. Finds things as a person does: by role and name. */
export class Teammate {
  readonly page: Page;

  /**
   * By the form the first time; later windows of the same person share that session, as a browser's do. Signing in anew
   * for each would soon be too many attempts, and rightly so.
   */
  static async signIn(browser: Browser, origin: string, who: SignIn): Promise<Teammate> {
    const key = `${origin} ${who.email}`;
    const known = sessions.get(key);
    const context = await browser.newContext(known === undefined ? {} : { storageState: known });
    const page = await context.newPage();
    await page.goto(`${origin}/app/${known === undefined ? 'sign-in' : 'inbox/handoff_requested'}`);
    if (known === undefined) await fillSignIn(page, who);
    await expect(page.getByRole('link', { name: /^Handoff requested/ })).toBeVisible();
    if (known === undefined) sessions.set(key, await context.storageState());
    return new Teammate(page);
  }

  /** The same person in one more tab of a browser in which they are signed in. */
  async openTab(origin: string): Promise<Teammate> {
    const page = await this.page.context().newPage();
    await page.goto(`${origin}/app/inbox/handoff_requested`);
    await expect(page.getByRole('link', { name: /^Handoff requested/ })).toBeVisible();
    return new Teammate(page);
  }

  constructor(page: Page) {
    this.page = page;
  }

  get thread(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Details' });
  }

  /** Conversations in the list of a filter. */
  rows(filter: string): Locator {
    return this.page.getByRole('region', { name: `Conversations: ${filter}` }).getByRole('link');
  }

  async filter(name: string): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  }

  async reply(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Reply to the visitor' }).fill(text);
    await this.page.getByRole('button', { name: /^Send/ }).click();
    await expect(this.thread.getByText(text)).toBeVisible();
  }

  /** Opens the one conversation that waits for a person. */
  async openOnlyWaiting(): Promise<void> {
    await this.filter('Handoff requested');
    await expect(this.rows('Handoff requested')).toHaveCount(1);
    await this.rows('Handoff requested').click();
    await expect(this.thread).toBeVisible();
  }

  /** Opens the conversation whose request for a person is the newest; the longest waiting is on top. */
  async openLatestWaiting(): Promise<void> {
    await this.filter('Handoff requested');
    await this.rows('Handoff requested').last().click();
    await expect(this.thread).toBeVisible();
  }

  async resolve(): Promise<void> {
    await this.page.getByRole('button', { name: 'Resolve' }).click();
    await expect(this.page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  }

  async returnToAi(settled: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Return to AI' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Return to AI' });
    await dialog.getByLabel('What was settled').fill(settled);
    await dialog.getByRole('button', { name: 'Return to AI' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Waits until the agent of the sample shop has read the shop. */
  async knowledgeIsTrained(): Promise<void> {
    await this.page.getByRole('link', { name: 'Agents' }).click();
    await this.page
      .getByRole('link', { name: /Marlow/ })
      .first()
      .click();
    await this.page.getByRole('link', { name: 'Knowledge base' }).click();
    await expect(this.page.getByText('Trained').filter({ visible: true }).first()).toBeVisible({
      timeout: 60_000,
    });
  }
}

async function fillSignIn(page: Page, { email, password }: SignIn): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
