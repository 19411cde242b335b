import {
  modelBudgetRequestSchema,
  modelListSchema,
  modelOrderRequestSchema,
  modelTrialSchema,
  saveModelRequestSchema,
  tryModelRequestSchema,
} from '@chatref/protocol';
import { setBudget } from '../app/models/model-usage.ts';
import {
  deleteModel,
  listModels,
  orderModels,
  type SavedModel,
  saveModel,
  specToTry,
} from '../app/models/models.ts';
import { tryModel } from '../app/models/try-model.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/models';
const one = `${list}/:modelId`;
const answer = modelListSchema;

/** Each change answers with the whole list: it is short, and what is tried first depends on all of it. */
export function modelRoutes({ route }: Api, deps: HttpDeps): void {
  route({ method: 'get', path: list, summary: 'Language models', answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
    return listModels(deps, workspaceId);
  });
  const body = saveModelRequestSchema;
  route({ method: 'post', path: list, summary: 'Add a language model', body, answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
    savedOrThrow(await saveModel(deps, { workspaceId, modelId: null }, call.body));
    return listModels(deps, workspaceId);
  });
  const order = modelOrderRequestSchema;
  route(
    { method: 'put', path: `${list}/order`, summary: 'Order the language models', body: order, answer },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
      await orderModels(deps, workspaceId, call.body.modelIds);
      return listModels(deps, workspaceId);
    },
  );
  const budget = modelBudgetRequestSchema;
  route(
    { method: 'put', path: `${list}/budget`, summary: 'Bound what models may use', body: budget, answer },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
      await setBudget(deps, workspaceId, call.body.monthlyTokens);
      return listModels(deps, workspaceId);
    },
  );
  const trial = { body: tryModelRequestSchema, answer: modelTrialSchema };
  route({ method: 'post', path: `${list}/try`, summary: 'Try a language model', ...trial }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
    const spec = await specToTry(deps, workspaceId, call.body);
    if (spec === null) throw notFound('model');
    return tryModel(deps, { workspaceId, spec, signal: call.c.req.raw.signal });
  });
  route({ method: 'put', path: one, summary: 'Save a language model', body, answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
    savedOrThrow(await saveModel(deps, { workspaceId, modelId: idParam('model', call) }, call.body));
    return listModels(deps, workspaceId);
  });
  route({ method: 'delete', path: one, summary: 'Remove a language model', answer }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_models');
    if (!(await deleteModel(deps, { workspaceId, modelId: idParam('model', call) }))) throw notFound('model');
    return listModels(deps, workspaceId);
  });
}

function savedOrThrow(saved: SavedModel): void {
  if (saved.kind === 'not_found') throw notFound('model');
  if (saved.kind === 'key_needed') {
    const message = 'Enter the key for this address: the stored one is for another.';
    throw new ProblemError('invalid_request', message, { errors: [{ path: 'apiKey', message }] });
  }
  if (saved.kind === 'too_many')
    throw new ProblemError(
      'invalid_request',
      'There are as many models as fit. Remove one that is not used.',
    );
}
