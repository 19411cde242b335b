import { describe, expect, it } from 'vitest';
import { segmentsOf } from './rich-text.ts';

describe('a message’s text', () => {
  it('makes web addresses links and leaves the full stop to the sentence', () => {
    expect(segmentsOf('See https://shop.example/returns.')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://shop.example/returns', href: 'https://shop.example/returns' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('keeps a bracket that belongs to the address and drops one that does not', () => {
    expect(linksOf('(https://a.example/x_(y))')).toEqual(['https://a.example/x_(y)']);
    expect(linksOf('(https://a.example/x)')).toEqual(['https://a.example/x']);
  });

  it('shows markup and scripts as the text they are', () => {
    const text = '<img src=x onerror=alert(1)> javascript:alert(1) [x](javascript:1)';
    expect(segmentsOf(text)).toEqual([{ kind: 'text', text }]);
  });

  it('turns [2] into a source only where the message has a second source', () => {
    expect(segmentsOf('Thirty days [2]', new Set([1, 2]))).toEqual([
      { kind: 'text', text: 'Thirty days ' },
      { kind: 'citation', n: 2 },
    ]);
    expect(segmentsOf('Model [9]', new Set([1]))).toEqual([{ kind: 'text', text: 'Model [9]' }]);
  });

  it('shows **emphasis** as such', () => {
    expect(segmentsOf('**30 days**')).toEqual([{ kind: 'strong', text: '30 days' }]);
  });

  it('loses no letter of what was written', () => {
    const text = 'a https://b.example/c, [1] d [7] e';
    const back = segmentsOf(text, new Set([1]))
      .map((segment) => (segment.kind === 'citation' ? `[${segment.n}]` : segment.text))
      .join('');
    expect(back).toBe(text);
  });
});

function linksOf(text: string): string[] {
  return segmentsOf(text).flatMap((segment) => (segment.kind === 'link' ? [segment.href] : []));
}
