import { describe, expect, it } from 'vitest';
import { beginningsOf, partsOf, termKey } from '../../../src/model/terms/term-key.ts';

describe('termKey', () => {
  it.each([
    ['Behavior Trees', 'behavior tree'],
    ['SR-IOV', 'sr iov'],
    ['文件 系统', '文件系统'],
  ])('makes %s equal to %s', (one, other) => {
    expect(termKey(one)).toBe(termKey(other));
  });
});

describe('beginningsOf', () => {
  it.each([
    { key: 'direct virtual', out: ['direct virtual', 'direct'] },
    { key: 'iommu的文', out: ['iommu的文', 'iommu的', 'iommu'] },
    { key: '', out: [] },
  ])('returns the words at the beginning of “$key”', ({ key, out }) => {
    expect(beginningsOf(key)).toEqual(out);
  });
});

describe('partsOf', () => {
  it.each([
    { key: 'a b c', out: ['a', 'a b', 'b', 'b c', 'c'] },
    { key: '热迁移', out: ['热', '热迁', '迁', '迁移', '移'] },
    { key: 'x热', out: ['热'] },
    { key: 'cache', out: [] },
  ])('returns what “$key” contains', ({ key, out }) => {
    expect([...partsOf(key)].sort()).toEqual(out.sort());
  });
});
