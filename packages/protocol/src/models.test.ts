import { expect, test } from 'vitest';
import { saveModelRequestSchema } from './models.ts';

const model = { label: 'Own', provider: 'google', name: 'one', baseUrl: null, isEnabled: true };

test.each(['sk-one\nsk-two', 'sk one', 'sk-\u0001', 'sk-…'])('AGT-22: %j is refused as a key', (apiKey) => {
  const parsed = saveModelRequestSchema.safeParse({ ...model, apiKey });
  expect(parsed.error?.issues).toMatchObject([
    { path: ['apiKey'], message: expect.stringMatching(/^Copy the key again/u) },
  ]);
});

test('AGT-22: a key is taken as it was copied, without what stands around it', () => {
  expect(saveModelRequestSchema.parse({ ...model, apiKey: ' sk-A_b.9/+=\n' }).apiKey).toBe('sk-A_b.9/+=');
});
