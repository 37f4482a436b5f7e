import { expect, test } from 'vitest';
import { MATH_STYLE } from '../../../src/site/files/math-style.ts';

test('MATH_STYLE contains the styles of Temml and our own, and loads nothing', () => {
  const { name, css } = MATH_STYLE;
  expect(name).toMatch(/^math\.[0-9a-f]{12}\.css$/);
  expect(css).toContain('.tml-cancel');
  expect(css).toContain('.tml-pl-2');
  expect(css).not.toMatch(/@font-face|@import|url\("?https?:|\/\*/);
});
