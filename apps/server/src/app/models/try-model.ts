import type { WorkspaceId } from '@chatref/core';
import type { ModelTrial } from '@chatref/protocol';
import { askModel } from '../../ai/ask-model.ts';
import { faultOf, spentBy } from '../../ai/model-fault.ts';
import type { ConnectModel, ModelSpec } from '../../ai/model-spec.ts';
import type { AppDeps } from '../deps.ts';
import { noteModelUse } from './model-usage.ts';

export type TrialDeps = AppDeps & { readonly connectModel: ConnectModel };

const trial = {
  system: 'You are tried out by the owner of a shop. Answer in one short, friendly sentence.',
  prompt: 'Say hello to the shop, and in which languages you can answer shoppers.',
  maxOutputTokens: 200,
  firstWordMs: 15_000,
  timeoutMs: 25_000,
} as const;

/** Asks the model one small question, over the same way as every answer. */
export async function tryModel(
  deps: TrialDeps,
  {
    workspaceId,
    spec,
    signal,
  }: { readonly workspaceId: WorkspaceId; readonly spec: ModelSpec; readonly signal: AbortSignal },
): Promise<ModelTrial> {
  const about = {
    workspaceId,
    conversationId: null,
    modelId: spec.id,
    label: spec.label,
    purpose: 'try',
  } as const;
  try {
    const { text, ...took } = await askModel(deps.connectModel(spec), { ...trial, signal });
    const { inputTokens, outputTokens, tookMs, firstWordMs } = took;
    await noteModelUse(deps, { ...about, outcome: 'used', problem: null, inputTokens, outputTokens, tookMs });
    return { kind: 'works', text, firstWordMs, tookMs };
  } catch (error) {
    signal.throwIfAborted();
    const { problem, remedy } = faultOf(error);
    const took = { ...spentBy(error), tookMs: 0 };
    await noteModelUse(deps, { ...about, ...took, outcome: 'failed', problem });
    return { kind: 'failed', problem, remedy };
  }
}
