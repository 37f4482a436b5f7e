import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/model/rules.ts';

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
