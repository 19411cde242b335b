import type { Browser, FrameLocator, Locator, Page } from '@playwright/test';

/** A visitor in a browser of their own, on the sample shop. Finds things as a person does: by role and name. */
export class Shopper {
  readonly page: Page;
  readonly panel: FrameLocator;

  static async arrive(browser: Browser, address: string): Promise<Shopper> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    return new Shopper(page);
  }

  constructor(page: Page) {
    this.page = page;
    this.panel = page.frameLocator('iframe[title="Conversation"]');
  }

  get conversation(): Locator {
    return this.panel.getByRole('log', { name: 'Conversation' });
  }

  /** Every message of the list, the greeting first. */
  get messages(): Locator {
    return this.conversation.getByRole('article');
  }

  /** What the visitor said in these words, of which a person expects to see it once. */
  said(text: string): Locator {
    return this.conversation.getByText(text, { exact: true });
  }

  /** The same visitor in one more tab. */
  async openTab(address: string): Promise<Shopper> {
    const page = await this.page.context().newPage();
    await page.goto(address);
    return new Shopper(page);
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open conversation' }).click();
  }

  async say(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Write a message' }).fill(text);
    await this.panel.getByRole('button', { name: 'Send' }).click();
  }
}
