import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import type { Language } from '../../src/model/types.ts';
import { createRenderer } from '../../src/render/renderer.ts';
import { KEY, LABELS, plain, withSlots } from './rendering.ts';

/** HTML on a Chinese page by Markdown. */
const CASES: Readonly<Record<string, string>> = {
  'Copy On Write': '<p lang="en">Copy On Write</p>',
  '总之就是 Copy On Write 的思想。': '<p>总之就是 Copy On Write 的思想。</p>',
  '64 → 128': '<p>64 → 128</p>',
  'où est-ce': '<p>où est-ce</p>',
  'どの word': '<p>どの word</p>',
  '`code` only': '<p lang="en"><code>code</code> only</p>',
  '`code`': '<p><code>code</code></p>',
  '- Warm Boot\n  - 总之\n  - 12': [
    '<ul>',
    '<li lang="en">Warm Boot',
    '<ul>',
    '<li lang="zh-CN">总之</li>',
    '<li>12</li>',
    '</ul>',
    '</li>',
    '</ul>',
  ].join('\n'),
  '- 热启动\n  - Warm Boot': [
    '<ul>',
    '<li>热启动',
    '<ul>',
    '<li lang="en">Warm Boot</li>',
    '</ul>',
    '</li>',
    '</ul>',
  ].join('\n'),
};

describe('the renderer', () => {
  it.each(Object.entries(CASES))('sets `lang` on a Chinese page: %j', async (markdown, html) => {
    expect(await render(markdown, 'zh-CN')).toBe(html);
  });

  it('sets `lang` on an English page', async () => {
    expect(await render('Copy On Write\n\n剪枝', 'en')).toBe(
      '<p>Copy On Write</p>\n<p lang="zh-CN">剪枝</p>',
    );
  });
});

async function render(markdown: string, language: Language): Promise<string> {
  const renderPage = createRenderer({ labels: { ...LABELS, language }, highlight: plain });
  return withSlots(await renderPage(parseMarkdown(markdown), KEY));
}
