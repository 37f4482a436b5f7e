import { expect, it } from 'vitest';
import { langOf } from '../../src/site/text-lang.ts';

it.each([
  { text: 'Copy On Write', around: 'zh-CN' as const, lang: 'en' },
  { text: '网络剪枝', around: 'zh-CN' as const, lang: undefined },
  { text: '网络剪枝', around: 'en' as const, lang: 'zh-CN' },
  { text: 'Copy On Write', around: 'en' as const, lang: undefined },
  { text: '2020', around: 'zh-CN' as const, lang: undefined },
])('langOf returns $lang for “$text” on a page in $around', ({ text, around, lang }) => {
  expect(langOf(text, around)).toBe(lang);
});
