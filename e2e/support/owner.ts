import { mkdtempDisposable, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Person = { readonly name: string; readonly email: string; readonly password: string };
type NewAction = {
  readonly name: string;
  readonly phrases: readonly string[];
  /** `type` as it stands in the list of types. */
  readonly field: { readonly label: string; readonly type: string; readonly example: string };
  readonly followUp: string;
};
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

  /** A file of zeros that lies on the disk as a hole, so that its size costs nothing. */
  async chooseLargeFile(name: string, bytes: number): Promise<void> {
    await this.openSources('Files');
    await using folder = await mkdtempDisposable(path.join(tmpdir(), 'chatref-large-'));
    const file = path.join(folder.path, name);
    await writeFile(file, '');
    await truncate(file, bytes);
    await this.page.locator('input[type=file]').setInputFiles(file);
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

  /** On the tab Custom actions; ends there. */
  async addAction({ name, phrases, field, followUp }: NewAction): Promise<void> {
    await this.startAction('Blank');
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.addPhrases(phrases);
    await this.addField(field);
    await this.openStep('What is said');
    await this.page.getByLabel('Follow-up message').fill(followUp);
    await this.saveAction(name);
    await this.openTab('Custom actions');
    await expect(this.page.getByRole('link', { name, exact: true })).toBeVisible();
  }

  /** From the list of actions to the editor, beginning with a template. */
  async startAction(template: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Add action' }).click();
    await this.page.getByRole('list', { name: 'Templates' }).getByRole('link', { name: template }).click();
    await expect(this.page.getByRole('heading', { name: 'Trigger lab' })).toBeVisible();
  }

  /** A step of the editor, unless it is open already. */
  async openStep(name: string): Promise<void> {
    const step = this.page.getByRole('heading', { name }).getByRole('button');
    if ((await step.getAttribute('aria-expanded')) === 'false') await step.click();
  }

  async addPhrases(phrases: readonly string[]): Promise<void> {
    for (const phrase of phrases) {
      await this.page.getByRole('textbox', { name: 'Trigger phrases' }).fill(phrase);
      await this.page.keyboard.press('Enter');
    }
  }

  async addField(field: NewAction['field']): Promise<void> {
    await this.openStep('Ask first');
    await this.page.getByRole('button', { name: 'Add field' }).click();
    const row = this.page.getByRole('list', { name: 'Fields' }).getByRole('listitem').last();
    await row.getByLabel('Question or label').fill(field.label);
    await row.getByRole('combobox', { name: 'Type' }).click();
    await this.page.getByRole('option', { name: field.type, exact: true }).click();
    if (field.example !== '') await row.getByLabel('Example').fill(field.example);
  }

  async saveAction(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save action' }).click();
    await expect(this.page.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
    await expect(this.page.getByText('Everything is saved')).toBeVisible();
  }

  /** What the lab says of each sentence, in their order. */
  async askLab(sentences: readonly string[]): Promise<Locator> {
    await this.page.getByLabel('What shoppers say').fill(sentences.join('\n'));
    const results = this.page.getByRole('list', { name: 'Results' }).locator('> li');
    await expect(results).toHaveCount(sentences.length);
    return results;
  }

  async keepAsTest(sentence: Locator, wish: 'It must start this action' | 'It must not start this action') {
    await sentence.getByRole('button', { name: 'Keep as a test' }).click();
    await this.page.getByRole('menuitem', { name: wish }).click();
  }

  /** Presses a copy button and gives back what is on the clipboard. */
  async copy(name: string): Promise<string> {
    await this.page.getByRole('button', { name: `Copy ${name}`, exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Copied' })).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
