import { expect, it } from 'vitest';
import { trimLabel, unwrapLabel } from '../../../src/model/dates/label.ts';

it.each([
  ['：剪枝', '剪枝'],
  [' - 剪枝 | IOMMU | ', '剪枝 | IOMMU'],
  ['）剪枝', '剪枝'],
  ['剪枝）', '剪枝'],
  ['剪枝（线上）', '剪枝（线上）'],
  ['剪枝（线上））', '剪枝（线上）'],
  ['. 剪枝', '剪枝'],
  ['.NET', '.NET'],
  ['剪枝 {#s1}', '剪枝'],
  ['{#s1} 剪枝', '{#s1} 剪枝'],
  ['：，——', ''],
])('trimLabel(%j) returns %j', (text, label) => {
  expect(trimLabel(text)).toBe(label);
});

it.each([
  ['（补）', '补'],
  ['（组会（线上））', '组会（线上）'],
  ['（a）和（b）', '（a）和（b）'],
  ['补', '补'],
])('unwrapLabel(%j) returns %j', (label, out) => {
  expect(unwrapLabel(label)).toBe(out);
});
