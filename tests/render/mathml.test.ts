import { describe, expect, test } from 'vitest';
import { mathmlOf } from '../../src/render/mathml.ts';

const typeset = (tex: string) => mathmlOf(tex, { isDisplay: true, macros: {} });

describe('mathmlOf', () => {
  test.each([
    '\\frac{1}{2}',
    '\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{否则} \\end{cases}',
    '\\begin{align} a &= b \\\\ c &= d \\end{align}',
    '\\begin{array}{|c|c|} \\hline a & b \\\\ \\hline \\end{array}',
    '\\boxed{x} \\fcolorbox{red}{blue}{y} \\textcolor{#123456}{z}',
    '\\raisebox{1em}{x} \\hat{x} \\underbrace{abc}_n \\text{\\textbf{粗}}',
  ])('writes no inline style for %s', (tex) => {
    const result = typeset(tex);
    expect(result).toHaveProperty('mathml', expect.stringMatching(/^<math /));
    expect(JSON.stringify(result)).not.toMatch(/ style=/);
  });

  test('keeps colours as attributes', () => {
    expect(typeset('\\textcolor{#123456}{z}')).toHaveProperty(
      'mathml',
      expect.stringContaining('mathcolor="#123456"'),
    );
  });

  test.each(['a \\\\ b', 'a &= b \\\\ c &= d'])('breaks lines in %s', (tex) => {
    const result = JSON.stringify(typeset(tex));
    expect(result.match(/<mtr>/g)).toHaveLength(2);
    expect(result).not.toContain('gathered');
    expect(result).not.toContain('aligned');
  });

  test.each([
    { tex: '\\notacommand', error: '\\notacommand' },
    { tex: '\\href{javascript:alert(1)}{x}', error: '\\href' },
    { tex: '{', error: '}' },
    { tex: 'x'.repeat(5001), error: '5000' },
    { tex: '{'.repeat(4900), error: '' },
  ])('returns the error of $tex', ({ tex, error }) => {
    expect(typeset(tex)).toHaveProperty('error', expect.stringContaining(error));
  });

  test('escapes text in formulas', () => {
    const result = typeset('\\text{<img src=x onerror=alert(1)>}');
    expect(JSON.stringify(result)).not.toContain('<img');
  });

  test('ends macros that expand without end', () => {
    expect(typeset('\\def\\a{\\a\\a}\\a')).toHaveProperty('error');
  });
});
