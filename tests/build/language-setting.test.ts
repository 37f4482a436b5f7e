import { describe, expect, it } from 'vitest';
import { languageNamed } from '../../src/build/language-setting.ts';

describe('languageNamed', () => {
  it.each([
    { tag: 'zh', out: 'zh-CN' },
    { tag: 'zh-Hans', out: 'zh-CN' },
    { tag: 'EN-gb', out: 'en' },
    { tag: 'english', out: null },
    { tag: '', out: null },
  ])('reads "$tag"', ({ tag, out }) => {
    expect(languageNamed(tag)).toBe(out);
  });
});
