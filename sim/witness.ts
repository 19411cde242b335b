import type { LiveSignals } from '@chatref/client';
import { type Problem, wireLimits } from '@chatref/protocol';
import { checkShown } from './checkers/check-shown.ts';
import { ConversationModel, holderOf } from './checkers/log-model.ts';
import type { Coverage } from './coverage.ts';
import type { Commit } from './machines/database.ts';
import type { CheckedPage } from './people/page.ts';
import type { TeammatePage } from './people/teammate-page.ts';
import type { Refused } from './use-cases/run-command.ts';

export type SentMessage = { readonly clientId: string; readonly text: string };
export type Violation = { readonly rule: string; readonly words: string };

/** Marks the words of notes: no frame or answer that has it may reach a visitor. */
export const insideMark = '(inside)';

/**
 * Sees everything that is committed, sent, acknowledged, heard and shown, and says what breaks a rule of
 * docs/spec/simulator.md. The first violation stands; the run ends with it.
 */
export class Witness {
  readonly models = new Map<string, ConversationModel>();
  readonly sent = new Map<string, SentMessage & { readonly page: string }>();
  readonly acknowledgedIds = new Set<string>();
  /** Client ids of what was once shown as failed: sent again, it comes behind what was written later. */
  readonly failedIds = new Set<string>();
  readonly told = new Set<string>();
  readonly #coverage: Coverage;
  readonly #texts = new Map<string, string>();
  readonly #changed = new Set<CheckedPage>();
  readonly #cursors = new WeakMap<object, number>();
  readonly #nameOf: (teammateId: string) => string | null;
  #violation: Violation | null = null;

  constructor(coverage: Coverage, nameOf: (teammateId: string) => string | null) {
    this.#coverage = coverage;
    this.#nameOf = nameOf;
  }

  get violation(): Violation | null {
    return this.#violation;
  }

  violate(rule: string, words: string): void {
    this.#violation ??= { rule, words };
  }

  committed(commit: Commit): void {
    const { row, entries } = commit;
    for (const { event } of entries) this.#coverage.hit(`event ${event.type}`);
    const model = this.models.get(row.id) ?? new ConversationModel(commit, this.#texts);
    this.models.set(row.id, model);
    for (const fault of model.commit(commit)) this.violate('SIM-1', `${row.id}: ${fault}`);
    const open = [...this.models.values()].filter(
      ({ visitorId, floor }) => visitorId === row.visitor_id && floor !== 'resolved',
    );
    if (open.length > 1) this.violate('SIM-1', `${row.visitor_id} has ${open.length} open conversations`);
  }

  refused(refused: Refused): void {
    const model = this.models.get(refused.conversationId);
    if (model?.wasRight(refused, this.#nameOf) === true) return;
    const { code, heldBy, command, sinceSeq, conversationId } = refused;
    const words = `${command.kind} was refused as ${code} by ${heldBy}, which was never true since seq ${sinceSeq}`;
    // What was begun and never written has no model: every refusal of it is one of an empty conversation.
    if (model !== undefined) this.violate('SIM-6', `${conversationId}: ${words}`);
  }

  wasSent(page: CheckedPage, message: SentMessage): void {
    this.sent.set(message.clientId, { ...message, page: page.name });
  }

  acknowledged(page: CheckedPage, { clientId, text }: SentMessage): void {
    this.acknowledgedIds.add(clientId);
    this.#coverage.hit('message acknowledged');
    if (!this.#texts.has(text))
      this.violate('SIM-2', `${page.name}: "${text}" is acknowledged and not in the log`);
  }

  /** Where these words are kept, or null. */
  placeOf(text: string): { readonly conversationId: string; readonly seq: number } | null {
    const [conversationId, seq] = this.#texts.get(text)?.split(':') ?? [];
    return conversationId === undefined ? null : { conversationId, seq: Number(seq) };
  }

  isInLog(text: string): boolean {
    return this.#texts.has(text);
  }

  toldTeam(requestId: string): void {
    this.told.add(requestId);
  }

  toldRefusal(page: CheckedPage, { code, heldBy }: Problem): void {
    if (code === 'held_by_other' && heldBy === undefined)
      this.violate('SIM-6', `${page.name} is refused as ${code} and not told by whom`);
  }

  /** A frame or an answer reached a page. */
  heard(page: CheckedPage, text: string): void {
    if (page.audience === 'visitor' && text.includes(insideMark))
      this.violate('SIM-7', `${page.name} is sent a note: ${text.slice(0, 300)}`);
    if (text.includes('"t":"problem"') || text.includes('urn:chatref:error:')) return;
    for (const [id] of text.matchAll(/cnv_[0-9a-z]{26}/g)) {
      const model = this.models.get(id);
      if (model === undefined) continue;
      if (model.workspaceId !== page.workspaceId)
        this.violate('SIM-8', `${page.name} is sent ${id} of another shop`);
      const isOthers = page.audience === 'visitor' && model.visitorId !== page.personId;
      if (isOthers) this.violate('SIM-8', `${page.name} is sent ${id} of another visitor`);
    }
  }

  /** Looked at once the step is over, not in the middle of it. */
  changed(page: CheckedPage): void {
    this.#changed.add(page);
  }

  closed(page: CheckedPage): void {
    this.#changed.delete(page);
  }

  checkChanged(): void {
    for (const page of this.#changed) this.checkPage(page);
    this.#changed.clear();
  }

  checkPage(page: CheckedPage): void {
    for (const { clientId, state } of page.ownPending) if (state === 'failed') this.failedIds.add(clientId);
    for (const shown of page.shown()) {
      const { thread, key, signals } = shown;
      const id = thread.conversationId ?? '';
      const model = this.models.get(id);
      if (model === undefined) {
        if (thread.items.length > 0) this.violate('SIM-3', `${page.name} shows ${id}, which is nowhere`);
        continue;
      }
      for (const fault of checkShown(page, shown, model))
        this.violate('SIM-3', `${page.name}: ${fault} (${id})`);
      const before = this.#cursors.get(key) ?? 0;
      if (thread.cursor < before)
        this.violate('SIM-4', `${page.name} went back from ${before} to ${thread.cursor}`);
      this.#cursors.set(key, thread.cursor);
      this.#note(signals);
      if (thread.hasEarlier) this.#coverage.hit('shown a window');
      if (thread.items.length > wireLimits.timelinePage) this.#coverage.hit('shown more than a page');
    }
  }

  checkList(page: TeammatePage): void {
    for (const row of page.list.values()) {
      const model = this.models.get(row.conversationId);
      if (model === undefined || row.seq > model.seq) {
        this.violate('SIM-3', `${page.name} lists ${row.conversationId} at ${row.seq}, which is not written`);
        continue;
      }
      const { floor } = model.at(row.seq);
      const isRight = row.floor === floor.split(' ')[0] && row.teammateId === holderOf(floor);
      if (!isRight)
        this.violate('SIM-3', `${page.name} lists ${row.conversationId} as ${row.floor}, it is ${floor}`);
    }
  }

  #note(signals: LiveSignals): void {
    if (signals.progress !== null) this.#coverage.hit('shown progress');
    if (signals.typing !== null) this.#coverage.hit('shown typing');
    if ((signals.presence?.teammates.length ?? 0) > 0) this.#coverage.hit('shown presence');
  }
}
