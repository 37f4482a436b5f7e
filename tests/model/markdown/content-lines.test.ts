import { expect, it } from 'vitest';
import { contentLines } from '../../../src/model/markdown/content-lines.ts';

it('contentLines splits content at line breaks in texts and at breaks', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const code = { type: 'inlineCode' as const, value: 'x\ny' };
  const content = [text('a\nb'), code, text('\n'), { type: 'break' as const }, text('c')];
  expect(contentLines(content)).toEqual([[text('a')], [text('b'), code], [], [text('c')]]);
  expect(contentLines([])).toEqual([[]]);
});
