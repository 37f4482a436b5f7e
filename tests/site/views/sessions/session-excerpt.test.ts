import { describe, expect, it } from 'vitest';
import { sessionExcerpt } from '../../../../src/site/views/sessions/session-excerpt.ts';
import { pageEntry } from '../../../support/notes/notebook.ts';

/** Returns the excerpt of a page with this HTML. */
function excerptOf(html: string, source = '') {
  const { rendered } = pageEntry(source);
  return sessionExcerpt({ rendered: { ...rendered, pieces: [html] } });
}

describe('sessionExcerpt', () => {
  it.each([
    ['<p>会议主题：启动会</p>\n<p>参会人：张、王</p>', '启动会'],
    [
      '<p>时间：14:00<br>\n主题：<b>接口</b> 与 &#x3C;缓存&#x3E;<br>\n记录：王</p>',
      '接口 与 <缓存>',
    ],
    ['<ul>\n<li>议题: 预算</li>\n</ul>', '预算'],
    ['<p>Attendees: Ana</p>\n<p>Topic: cold starts</p>', 'cold starts'],
    ['<p>Agenda: the release</p>', 'the release'],
  ])('is the topic field of %s', (html, text) => {
    expect(excerptOf(html)).toEqual({ text, isQuote: false });
  });

  it.each([
    [
      '<p>看了 HARP 的代码，SM 分配在 driver 里。下一步不定。</p>',
      '看了 HARP 的代码，SM 分配在 driver 里。',
    ],
    ['<p>We use v1.2 of it. Then we stop.</p>', 'We use v1.2 of it.'],
    ['<p>参会人：张、王</p>\n<ol>\n<li>登录流程改为扫码</li>\n</ol>', '登录流程改为扫码'],
    ['<p>参会人：张、王</p>', '参会人：张、王'],
    ['<p>说过的主题：不少</p>', '说过的主题：不少'],
  ])('is the first sentence of %s', (html, text) => {
    expect(excerptOf(html)).toEqual({ text, isQuote: true });
  });

  it('is short', () => {
    const { text = '' } = excerptOf(`<p>${'很长的话，'.repeat(100)}</p>`) ?? {};
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).toMatch(/…$/);
  });

  it('is null without text and for a session with headings', () => {
    expect(excerptOf('<pre><code>make</code></pre>')).toBeNull();
    expect(excerptOf('<p>words</p>', '### A topic')).toBeNull();
  });
});
