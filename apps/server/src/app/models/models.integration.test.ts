import type { ModelId } from '@chatref/core';
import type { SaveModelRequest } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopFixture, type ShopFixture } from '../testing/shop-fixture.ts';
import { modelsOf } from './model-source.ts';
import { listModels, saveModel } from './models.ts';

let fixture: ShopFixture;

beforeAll(async () => {
  fixture = await openShopFixture();
});
afterAll(() => fixture.close());

test('AGT-21: a stored key does not move to another address with its model', async () => {
  const { workspaceId } = await fixture.openShop();
  const { deps } = fixture;
  const stored = model({ apiKey: 'sk-very-secret' });
  await saveModel(deps, { workspaceId, modelId: null }, stored);
  const { models } = await listModels({ ...deps, serverModel: null }, workspaceId);
  const at = { workspaceId, modelId: models[0]?.id as ModelId };

  const elsewhere = { ...stored, baseUrl: 'https://elsewhere.example/v1', apiKey: null };
  expect(await saveModel(deps, at, elsewhere)).toEqual({ kind: 'key_needed' });
  expect(await saveModel(deps, at, { ...stored, provider: 'google', apiKey: null })).toEqual({
    kind: 'key_needed',
  });
  expect(await modelsOf(deps, null)(workspaceId)).toMatchObject([
    { baseUrl: stored.baseUrl, provider: stored.provider, apiKey: 'sk-very-secret' },
  ]);
  expect(await saveModel(deps, at, { ...elsewhere, apiKey: '' })).toEqual({ kind: 'saved' });
  expect(await modelsOf(deps, null)(workspaceId)).toMatchObject([
    { baseUrl: elsewhere.baseUrl, apiKey: null },
  ]);
});

function model(change: Partial<SaveModelRequest>): SaveModelRequest {
  const baseUrl = 'https://models.example/v1';
  const provider = 'openai-compatible';
  return { label: 'Own', provider, name: 'one', baseUrl, isEnabled: true, apiKey: null, ...change };
}
