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

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open conversation' }).click();
  }

  async say(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Write a message' }).fill(text);
    await this.panel.getByRole('button', { name: 'Send' }).click();
  }
}
