import { describe, expect, it } from 'vitest';
import { describeDiagnostic, RULES } from '../../../src/model/diagnostics/rules.ts';

const place = { file: 'n.md', line: 1, column: 1 };

describe('describeDiagnostic', () => {
  it.each([
    { language: 'en' as const, message: 'the image a.png was not found' },
    { language: 'zh-CN' as const, message: '找不到图片 a.png' },
  ])('fills in the values of a message in $language', ({ language, message }) => {
    const diagnostic = { rule: 'image-missing' as const, place, values: { name: 'a.png' } };
    expect(describeDiagnostic(diagnostic, language).message).toBe(message);
  });

  it('replaces a reason by a phrase', () => {
    const values = { written: 'E:\\a.png', path: '../imgs/a.png', reason: 'machine' };
    const { message } = describeDiagnostic({ rule: 'image-path-repaired', place, values }, 'en');
    expect(message).toBe(
      'the image path "E:\\a.png" works on one computer only; the page shows ../imgs/a.png',
    );
  });

  it('keeps placeholders without a value, and the {#id} of a hint', () => {
    const { message, hint } = describeDiagnostic(
      { rule: 'anchor-duplicate', place, values: {} },
      'en',
    );
    expect(message).toContain('{anchor}');
    expect(hint).toContain('{#id}');
  });
});

describe('the table of rules', () => {
  const wordings = Object.entries(RULES).map(([rule, wording]) => ({ rule, ...wording }));

  it.each(wordings)('uses the same values for $rule in both languages', (wording) => {
    const valuesOf = (language: 'en' | 'zh-CN') => {
      const { message, hint } = wording[language];
      return new Set(`${message} ${hint}`.match(/\{\w+\}/g));
    };
    expect(valuesOf('en')).toEqual(valuesOf('zh-CN'));
  });
});
