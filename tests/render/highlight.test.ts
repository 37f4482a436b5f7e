import { toHtml } from 'hast-util-to-html';
import { describe, expect, test, vi } from 'vitest';
import { highlight } from '../../src/render/highlight.ts';

describe('highlight', () => {
  test('adds classes and no styles', async () => {
    const nodes = await highlight('int a; // "x" <b>\nreturn 1;', 'C');
    expect(toHtml(nodes ?? [])).toBe(
      '<span class="tok-keyword">int</span> a;<span class="tok-comment"> // "x" &#x3C;b></span>\n' +
        '<span class="tok-keyword">return</span> <span class="tok-constant">1</span>;',
    );
  });

  test.each([null, '', 'klingon-9', '__proto__', 'constructor', '../../etc/passwd', '<script>'])(
    'returns null for the language %j',
    async (language) => {
      expect(await highlight('a', language)).toBeNull();
    },
  );

  test('returns null for very long code', async () => {
    expect(await highlight('a\n'.repeat(30_000), 'js')).toBeNull();
  });

  test('returns the same on a slow machine', async () => {
    const code = '# a comment\ndef add(a, b):\n  return a';
    const expected = await highlight(code, 'python');
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
    expect(await highlight(code, 'python')).toEqual(expected);
    clock.mockRestore();
  });

  test('keeps all characters of hostile code', async () => {
    const code = '/*[(${`'.repeat(5_000);
    const text = toHtml((await highlight(code, 'js')) ?? []).replace(/<[^>]*>/g, '');
    expect(text).toBe(code);
  });
});
