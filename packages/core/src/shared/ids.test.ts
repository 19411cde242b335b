import { seededIds } from '@chatref/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IdKind, idPrefixes, newId, newUlid, parseId } from './ids.ts';

const kinds = Object.keys(idPrefixes) as IdKind[];
const ids = seededIds(3);

describe('an id', () => {
  test.each(kinds)('CNV-56: of a %s parses as one, and as nothing else', (kind) => {
    const id = newId(kind, ids);
    expect(parseId(kind, id)).toBe(id);
    for (const other of kinds) if (other !== kind) expect(parseId(other, id)).toBeNull();
  });

  test('CNV-56: no two kinds share a prefix', () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
  });

  test.each([
    '',
    'cnv',
    'cnv_',
    'CNV_01k9x00000000000000000000a',
    'cnv_01K9X00000000000000000000A',
    'cnv_01k9x00000000000000000000',
    'cnv_01k9x00000000000000000000ab',
    'cnv_01k9x0000000000000000000il',
    ' cnv_01k9x00000000000000000000a',
    'cnv_01k9x00000000000000000000a\n',
    "cnv_01k9x0000000000000000000';",
  ])('CNV-56: %j is none', (text) => {
    expect(parseId('conversation', text)).toBeNull();
  });
});

describe('its time', () => {
  const instants = fc.integer({ min: 0, max: 2 ** 47 });
  const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

  test('CNV-56: sorts ids of one kind', () => {
    const sorts = fc.property(instants, instants, chance, chance, (first, second, one, other) => {
      const [a, b] = [ulidAt(first, one), ulidAt(second, other)];
      expect(a).toHaveLength(26);
      if (first !== second) expect(a < b).toBe(first < second);
    });
    fc.assert(sorts);
  });

  test('CNV-56: and all 80 bits of chance are kept', () => {
    const differs = fc.property(chance, chance, (one, other) => {
      expect(ulidAt(0, one) === ulidAt(0, other)).toBe(String(one) === String(other));
    });
    fc.assert(differs);
    for (let bit = 0; bit < 80; bit++) {
      const bytes = new Uint8Array(10);
      bytes[bit >> 3] = 1 << (bit & 7);
      expect(ulidAt(0, bytes)).not.toBe(ulidAt(0, new Uint8Array(10)));
    }
  });

  test('CNV-56: the same instant and chance give a known ULID', () => {
    expect(ulidAt(1_469_918_176_385, new Uint8Array(10).fill(255))).toBe(ulidOfSpec);
  });
});

/** The time part is the example of https://github.com/ulid/spec, `01ARYZ6S41`, in lower case. */
const ulidOfSpec = '01aryz6s41zzzzzzzzzzzzzzzz';

function ulidAt(nowMs: number, random: Uint8Array): string {
  return newUlid({ nowMs: () => nowMs, random: () => random });
}
