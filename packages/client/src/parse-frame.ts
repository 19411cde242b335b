import type { InboxRow, Problem, Signal } from '@chatref/protocol';
import type { Batch, HeadBase } from './batch.ts';
import type { Presence } from './live-signals.ts';
import { isBatch, isObject } from './parse-answer.ts';

/** What the server says on either socket. */
export type LiveFrame<Head extends HeadBase> =
  | { readonly t: 'ready' | 'pong' }
  | { readonly t: 'signal'; readonly conversationId: string; readonly signal: Signal }
  | { readonly t: 'problem'; readonly problem: Problem; readonly conversationId: string | null }
  | { readonly t: 'batch'; readonly batch: Batch<Head> }
  | ({ readonly t: 'presence'; readonly conversationId: string } & Presence)
  | LiveNews;

/** Frames for teammates that belong to no one conversation. */
export type LiveNews =
  | { readonly t: 'row'; readonly row: InboxRow }
  | { readonly t: 'source_changed'; readonly agentId: string; readonly sourceId: string };

/**
 * Reads a frame by its outline, without zod, which alone would fill the widget's budget. Null for anything else: a
 * frame of a newer server is no reason to fail.
 */
export function parseFrame<Head extends HeadBase>(text: string): LiveFrame<Head> | null {
  const frame = parseJson(text);
  if (!isObject(frame)) return null;
  return hasOutline(frame) ? (frame as unknown as LiveFrame<Head>) : null;
}

function hasOutline(frame: Readonly<Record<string, unknown>>): boolean {
  switch (frame['t']) {
    case 'ready':
    case 'pong':
      return true;
    case 'signal':
      return typeof frame['conversationId'] === 'string' && isObject(frame['signal']);
    case 'problem':
      return isObject(frame['problem']);
    case 'presence':
      return typeof frame['conversationId'] === 'string' && hasPeople(frame);
    case 'batch':
      return isBatch(frame['batch']);
    case 'row':
      return isObject(frame['row']) && typeof frame['row']['seq'] === 'number';
    case 'source_changed':
      return typeof frame['agentId'] === 'string';
    default:
      return false;
  }
}

function hasPeople({ visitor, teammates }: Readonly<Record<string, unknown>>): boolean {
  const isPerson = (one: unknown) =>
    isObject(one) && typeof one['id'] === 'string' && typeof one['name'] === 'string';
  return typeof visitor === 'boolean' && Array.isArray(teammates) && teammates.every(isPerson);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
