import { expect, test } from 'vitest';
import { toSearchText } from '../../../src/search/shared/search-text.ts';

test.each([
  { input: 'ＩＯＭＭＵ　ｖ２', out: 'IOMMU v2' },
  { input: 'SR－IOV／VF＿1', out: 'SR-IOV/VF_1' },
  { input: '总之，剪枝：很好！（是）', out: '总之，剪枝：很好！（是）' },
  { input: ' a\n\t b\u00a0c ', out: 'a b c' },
  { input: '数据\u00a0中心 存\u3000储\u2009池 a\u00a0池', out: '数据中心 存储池 a 池' },
  { input: 'e\u2011mail', out: 'e-mail' },
  { input: '剪\u200b枝\u2060\ufeff', out: '剪枝' },
  { input: 'x² 5℃ ﬁle', out: 'x2 5°C file' },
  { input: 'a\ud800b', out: 'a\ufffdb' },
  { input: '', out: '' },
])('toSearchText converts "$input" to "$out"', ({ input, out }) => {
  expect(toSearchText(input)).toBe(out);
});
