import { createHash } from 'node:crypto';
import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { LanguageModel } from 'ai';
import type { ServerLog } from '../log.ts';
import { faultOf, type ModelFault, spentBy } from './model-fault.ts';
import type { ConnectModel, ModelSource, ModelSpec } from './model-spec.ts';
import type { ModelUse } from './model-use.ts';

export type ChainTask = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId | null;
  readonly purpose: ModelUse['purpose'];
  readonly signal: AbortSignal;
};

/** What came of one model: an answer that is good for use, or one that the next model may do better. */
export type Tried<Result> = {
  readonly result: Result | null;
  readonly outcome: Exclude<ModelUse['outcome'], 'failed'>;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly tookMs: number;
};

export type ModelChain = {
  /**
   * Asks the models of the workspace one after the other until one brings a result; null when none does, or there is
   * none. Throws nothing but the reason of `signal`.
   */
  readonly ask: <Result>(
    task: ChainTask,
    attempt: (model: LanguageModel) => Promise<Tried<Result>>,
  ) => Promise<Result | null>;
};

export type ChainPorts = {
  readonly models: ModelSource<WorkspaceId>;
  readonly connect: ConnectModel;
  readonly note: (use: ModelUse) => Promise<void>;
  readonly log: ServerLog;
  readonly nowMs: () => number;
};

/** A model that has just failed is asked last for a while: visitors do not wait for it again and again. */
export function createModelChain({ models, connect, note, log, nowMs }: ChainPorts): ModelChain {
  const restingUntilMs = new Map<string, number>();
  const noteUse = (use: ModelUse) =>
    note(use).catch((error: unknown) => log.error('use of a model could not be noted', { error }));
  const rests = (key: string) => (restingUntilMs.get(key) ?? 0) > nowMs();
  return {
    async ask(task, attempt) {
      const { workspaceId, conversationId, purpose, signal } = task;
      const specs = await readModels(models, { workspaceId, log });
      const keyOf = (spec: ModelSpec) => keyOfModel(workspaceId, spec);
      const rested = specs.filter((spec) => !rests(keyOf(spec)));
      // With all of them resting the first is tried all the same: it may be well again, and there is nothing to lose.
      for (const spec of rested.length > 0 ? rested : specs.slice(0, 1)) {
        const startedMs = nowMs();
        const about = { workspaceId, conversationId, purpose, modelId: spec.id, label: spec.label };
        try {
          const { result, ...how } = await attempt(connect(spec));
          restingUntilMs.delete(keyOf(spec));
          await noteUse({ ...about, ...how, problem: null });
          if (result !== null) return result;
        } catch (error) {
          signal.throwIfAborted();
          const fault = faultOf(error);
          rest(restingUntilMs, { key: keyOf(spec), fault, nowMs: nowMs() });
          log.error('model failed', { model: spec.label, problem: fault.problem, error });
          const took = { ...spentBy(error), tookMs: nowMs() - startedMs };
          await note({ ...about, ...took, outcome: 'failed', problem: fault.problem });
        }
      }
      return null;
    },
  };
}

/** Another for every setting: one that is set right is asked at once. Hashed, for its key is among them. */
function keyOfModel(workspaceId: WorkspaceId, spec: ModelSpec): string {
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, spec]))
    .digest('base64');
}

const maxResting = 1000;

function rest(
  until: Map<string, number>,
  { key, fault, nowMs }: { readonly key: string; readonly fault: ModelFault; readonly nowMs: number },
): void {
  if (fault.restMs === 0) return;
  if (until.size >= maxResting) until.clear();
  until.set(key, nowMs + fault.restMs);
}

/** Without its models an agent quotes; the database that cannot name them is heard of elsewhere. */
async function readModels(
  models: ModelSource<WorkspaceId>,
  { workspaceId, log }: { readonly workspaceId: WorkspaceId; readonly log: ServerLog },
): Promise<readonly ModelSpec[]> {
  try {
    return await models(workspaceId);
  } catch (error) {
    log.error('models could not be read', { error });
    return [];
  }
}
