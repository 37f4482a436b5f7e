import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slashPath } from '../../src/build/slash-path.ts';

it('slashPath separates the parts of a path with slashes on every system', () => {
  expect(slashPath(join('a', 'b c', 'd.md'))).toBe('a/b c/d.md');
});
