import {
  type ModelList,
  type ModelTrial,
  modelListSchema,
  modelTrialSchema,
  type SaveModelRequest,
} from '@chatref/protocol';
import { request } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export function fetchModels(workspaceId: string): Promise<ModelList> {
  return request(modelListSchema, workspacePath(workspaceId, 'models'));
}

/** `modelId` null makes a new one. Every change answers with the whole list. */
export function saveModel(
  workspaceId: string,
  modelId: string | null,
  body: SaveModelRequest,
): Promise<ModelList> {
  return modelId === null
    ? request(modelListSchema, workspacePath(workspaceId, 'models'), { method: 'POST', body })
    : request(modelListSchema, workspacePath(workspaceId, 'models', modelId), { method: 'PUT', body });
}

export function removeModel(workspaceId: string, modelId: string): Promise<ModelList> {
  return request(modelListSchema, workspacePath(workspaceId, 'models', modelId), { method: 'DELETE' });
}

export function orderModels(workspaceId: string, modelIds: readonly string[]): Promise<ModelList> {
  const body = { modelIds };
  return request(modelListSchema, workspacePath(workspaceId, 'models', 'order'), { method: 'PUT', body });
}

export function setModelBudget(workspaceId: string, monthlyTokens: number | null): Promise<ModelList> {
  const body = { monthlyTokens };
  return request(modelListSchema, workspacePath(workspaceId, 'models', 'budget'), { method: 'PUT', body });
}

export function tryModel(
  workspaceId: string,
  modelId: string | null,
  model: SaveModelRequest,
): Promise<ModelTrial> {
  const body = { modelId, model };
  return request(modelTrialSchema, workspacePath(workspaceId, 'models', 'try'), { method: 'POST', body });
}
