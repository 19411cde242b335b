import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Person = { readonly name: string; readonly email: string; readonly password: string };
type Tab = 'General' | 'Knowledge base' | 'Custom actions' | 'Shared inbox' | 'Playground' | 'Install';

/** Whoever sets an agent up, in a browser of their own. Finds things as a person does: by role and name. */
export class Owner {
  readonly page: Page;

  /** The first person of a server, who owns the workspace. */
  static async signUp(browser: Browser, origin: string, who: Person & { workspace: string }): Promise<Owner> {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${origin}/app/sign-up`);
    await page.getByLabel('Workspace name').fill(who.workspace);
    await page.getByLabel('Your name').fill(who.name);
    await page.getByLabel('Email').fill(who.email);
    await page.getByLabel('Password', { exact: true }).fill(who.password);
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await expect(page.getByRole('link', { name: 'Handoff requested' })).toBeVisible();
    return new Owner(page);
  }

  constructor(page: Page) {
    this.page = page;
  }

  get playground(): Locator {
    return this.page.getByRole('region', { name: 'Playground' });
  }

  async createAgent(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Agents' }).click();
    await this.page.getByRole('button', { name: 'Create agent' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Create an agent' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create agent' }).click();
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  /** One of the agent's settings. */
  async openTab(tab: Tab): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Agent settings' })
      .getByRole('link', { name: tab })
      .click();
    await expect(this.page.getByRole('heading', { name: tab }).or(this.playground).first()).toBeVisible();
  }

  async openSources(kind: 'Files' | 'Websites' | 'Text'): Promise<void> {
    await this.page.getByRole('tab', { name: kind }).click();
  }

  async addText(title: string, text: string): Promise<void> {
    await this.openSources('Text');
    await this.page.getByLabel('Title').fill(title);
    await this.page.getByRole('textbox', { name: 'Text' }).fill(text);
    await this.page.getByRole('button', { name: 'Add text' }).click();
  }

  async addFile(name: string, content: Uint8Array | string): Promise<void> {
    await this.openSources('Files');
    const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'text/plain';
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  }

  async addWebsite(address: string): Promise<void> {
    await this.openSources('Websites');
    await this.page.getByLabel('Address of your site').fill(address);
    await this.page.getByRole('button', { name: 'Add website' }).click();
  }

  /** The row of a source, on the list of its kind. */
  source(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  /** What a row says of its training: Pending, Processing, Trained or Failed. */
  status(name: string, status: string | RegExp): Locator {
    return this.source(name).getByText(status, { exact: true }).filter({ visible: true });
  }

  async try(text: string): Promise<void> {
    await this.playground.getByRole('textbox', { name: 'Message as a visitor' }).fill(text);
    await this.playground.getByRole('button', { name: 'Send' }).click();
  }

  /** Presses a copy button and gives back what is on the clipboard. */
  async copy(name: string): Promise<string> {
    await this.page.getByRole('button', { name: `Copy ${name}`, exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Copied' })).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
