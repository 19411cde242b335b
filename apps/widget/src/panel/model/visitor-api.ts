import {
  type Answer,
  type Batch,
  type BatchWait,
  type Fetch,
  isBatch,
  isHistoryPage,
  isObject,
  isReceipt,
  request,
} from '@chatref/client';
import type {
  HistoryPage,
  SessionResponse,
  Visit,
  VisitorBatch,
  VisitorHead,
  VisitorReceipt,
  Waiting,
} from '@chatref/protocol';

/** Which way into an action the visitor took. */
export type StartedBy = 'button' | 'script' | 'page_rule' | 'offer';

/** The visitor's routes. Answers are values; only `batch` and `history` reject, as their callers want it. */
export class VisitorApi {
  readonly #fetch: Fetch;
  /** Null before the visitor has acted. */
  token: string | null = null;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  startSession(body: {
    agentId: string;
    origin: string;
    visit: Visit;
    beginId: string | null;
  }): Promise<Answer<SessionResponse>> {
    return this.#ask('POST', 'sessions', isSession, { body });
  }

  say(body: { conversationId: string | null; clientId: string; text: string; visit: Visit }) {
    return this.#command('messages', body);
  }

  trigger(body: {
    conversationId: string | null;
    action: string | null;
    by: StartedBy;
    fields: Readonly<Record<string, string>>;
    visit: Visit;
  }) {
    return this.#command('actions', body);
  }

  consent(id: string, body: { collectionId: string; consent: 'yes' | 'no'; seenSeq: number }) {
    return this.#command(`conversations/${id}/consent`, body);
  }

  rate(id: string, body: { messageId: string; rating: 'up' | 'down' }) {
    return this.#command(`conversations/${id}/ratings`, body);
  }

  waiting(id: string): Promise<Answer<Waiting>> {
    return this.#ask('GET', `conversations/${id}/waiting`, isWaiting);
  }

  giveFields(
    id: string,
    body: { collectionId: string; values: Readonly<Record<string, string>>; skipped: readonly string[] },
  ) {
    return this.#command(`conversations/${id}/fields`, body);
  }

  closeForm(id: string, collectionId: string) {
    return this.#command(`conversations/${id}/fields/close`, { collectionId });
  }

  cancelRequest(id: string) {
    return this.#command(`conversations/${id}/request/cancel`, {});
  }

  async batch(id: string, after: number, wait?: BatchWait): Promise<Batch<VisitorHead>> {
    const isOurs = (value: unknown): value is VisitorBatch => isBatch(value);
    const path = `conversations/${id}/batch?after=${after}${wait ? `&wait=${wait.seconds}` : ''}`;
    return bodyOf(await this.#ask('GET', path, isOurs, { wait }));
  }

  async history(id: string, before: number): Promise<HistoryPage> {
    return bodyOf(await this.#ask('GET', `conversations/${id}/history?before=${before}`, isHistoryPage));
  }

  #command(path: string, body: unknown): Promise<Answer<VisitorReceipt>> {
    const isOurs = (value: unknown): value is VisitorReceipt => isReceipt(value);
    return this.#ask('POST', path, isOurs, { body });
  }

  #ask<Body>(
    method: 'GET' | 'POST',
    path: string,
    accepts: (value: unknown) => value is Body,
    more: { readonly body?: unknown; readonly wait?: BatchWait | undefined } = {},
  ): Promise<Answer<Body>> {
    const headers: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    return request(this.#fetch, { method, address: `/w/${path}`, headers, accepts, ...more });
  }
}

function bodyOf<Body>(answer: Answer<Body>): Body {
  if (answer.kind === 'ok') return answer.body;
  throw new Error(answer.kind === 'refused' ? answer.problem.detail : 'The server could not be reached.');
}

function isSession(value: unknown): value is SessionResponse {
  return isObject(value) && typeof value['token'] === 'string' && isObject(value['config']);
}

function isWaiting(value: unknown): value is Waiting {
  return isObject(value) && typeof value['isOpen'] === 'boolean';
}
