import { parseField } from '@chatref/core';
import type { CheckedValue, Field } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { fieldSpecOf } from '../load-agent.ts';
import { type ActionsAt, isAgent } from './actions-at.ts';

/** Reads a value as it would be read from a visitor; null when there is no such agent. */
export async function checkValue(
  { db }: AppDeps,
  { workspaceId, agentId }: ActionsAt,
  { field, value }: { readonly field: Field; readonly value: string },
): Promise<CheckedValue | null> {
  if (!(await inWorkspace(db, workspaceId, (tx) => isAgent(tx, agentId)))) return null;
  const reading = parseField(fieldSpecOf(field), value);
  return reading.kind === 'ok'
    ? { value: reading.value, problem: null }
    : { value: null, problem: reading.problem };
}
