import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
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

  test('keeps all characters of hostile code', async () => {
    const code = '/*[(${`'.repeat(5_000);
    const text = toHtml((await highlight(code, 'js')) ?? []).replace(/<[^>]*>/g, '');
    expect(text).toBe(code);
  });
});
