import { expect, it } from 'vitest';
import { previewOf } from './preview-of.ts';

it('leaves out the marks of lists and emphasis, and nothing else', () => {
  expect(previewOf('- Guitars: **30 days**\n- Keyboards: 14 days')).toBe(
    'Guitars: 30 days\nKeyboards: 14 days',
  );
  expect(previewOf('Mon - Fri, -5 degrees')).toBe('Mon - Fri, -5 degrees');
});
