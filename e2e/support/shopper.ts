import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from '@playwright/test';

/** A visitor in a browser of their own, on the sample shop. Finds things as a person does: by role and name. */
export class Shopper {
  readonly page: Page;
  readonly panel: FrameLocator;

  /** `device` is what they hold, a desk's browser unless given. */
  static async arrive(browser: Browser, address: string, device?: BrowserContextOptions): Promise<Shopper> {
    const context = await browser.newContext(device);
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

  /** What is asked of them before a person takes over, by the action's name. */
  form(action: string): Locator {
    return this.panel.getByRole('form', { name: action });
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

  /** Takes the way to a person that the menu of the panel always has. */
  async askByMenu(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Menu' }).click();
    await this.panel.getByRole('menuitem', { name: 'Talk to a person' }).click();
  }

  /** `window.chatref(…)`, as a script of the shop's page calls it. */
  async callWidget(...call: readonly unknown[]): Promise<void> {
    await this.page.evaluate((args) => {
      const chatref: unknown = Reflect.get(window, 'chatref');
      if (typeof chatref !== 'function') throw new Error('The page has no window.chatref.');
      Reflect.apply(chatref, null, args);
    }, call);
  }

  async say(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Write a message' }).fill(text);
    await this.panel.getByRole('button', { name: 'Send' }).click();
  }
}
