import type { Agent, Me, SaveActionRequest, SaveScheduleRequest, Schedule } from '@chatref/protocol';
import type { Page } from '@playwright/test';

/**
 * What an owner has set up before a journey begins, asked of the API from their own signed-in page: the screens for it are
 * other journeys' matter.
 */
export class OwnerApi {
  readonly #page: Page;
  readonly #base: string;

  static async of(page: Page): Promise<OwnerApi> {
    const { workspaces } = await ask<Me>(page, 'GET', '/api/me');
    return new OwnerApi(page, `/api/workspaces/${workspaces[0]?.id}`);
  }

  private constructor(page: Page, base: string) {
    this.#page = page;
    this.#base = base;
  }

  /** An agent with these actions, and the line of HTML that puts its widget on a page. */
  async makeAgent(
    name: string,
    actions: readonly SaveActionRequest[],
  ): Promise<{ id: string; line: string }> {
    const { id } = await ask<Agent>(this.#page, 'POST', `${this.#base}/agents`, { name });
    for (const action of actions) {
      await ask(this.#page, 'POST', `${this.#base}/agents/${id}/actions`, action);
    }
    const { origin } = new URL(this.#page.url());
    return { id, line: `<script async src="${origin}/widget.js" data-agent="${id}"></script>` };
  }

  /** The hours that the workspace keeps from now on. */
  async keepHours(schedule: SaveScheduleRequest): Promise<void> {
    const { id } = await ask<Schedule>(this.#page, 'POST', `${this.#base}/schedules`, schedule);
    await ask(this.#page, 'PUT', `${this.#base}/hours`, { scheduleId: id });
  }

  async openAlways(): Promise<void> {
    await ask(this.#page, 'PUT', `${this.#base}/hours`, { scheduleId: null });
  }
}

async function ask<Answer>(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  const text = await page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(where, { method: how, headers, ...(what ? { body: what } : {}) });
      const answer = await response.text();
      if (!response.ok) throw new Error(`${how} ${where}: ${response.status} ${answer}`);
      return answer;
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );
  return JSON.parse(text || 'null') as Answer;
}
