import { describe, expect, it } from 'vitest';
import { parseHeaderRules } from '../../../src/cli/serve/header-rules.ts';

describe('parseHeaderRules', () => {
  it('reads the headers of each path', () => {
    const text = '/*\n  X-A: 1\n  X-B: a: b\n\n/a.b/*.js\n  X-C: 2\n';
    const [all, scripts] = parseHeaderRules(text);
    expect(all?.headers).toEqual([
      ['X-A', '1'],
      ['X-B', 'a: b'],
    ]);
    expect(scripts?.headers).toEqual([['X-C', '2']]);
    const matches = ['/a.b/c/d.js', '/aXb/c.js', '/a.b/c.js?'].map((path) =>
      scripts?.pattern.test(path),
    );
    expect(matches).toEqual([true, false, false]);
  });
});
