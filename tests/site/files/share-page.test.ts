import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sharePageHtml } from '../../../src/site/files/share-page.ts';
import type { Sharing } from '../../../src/site/types.ts';
import { hastNodesIn, parseHtml } from '../../render/rendering.ts';

const HOSTILE = `</title></script><script>alert(1)</script>"'&\u0000`;

function sharing(text: string): Sharing {
  return {
    siteName: text,
    title: text,
    description: text,
    type: 'article',
    url: 'https://notes.example.org/a/b/',
    language: 'en',
    published: '2020-03-11',
    jsonLd: null,
    image: { url: 'https://notes.example.org/a/b/card.png', width: 1200, height: 630, alt: text },
  };
}

function page(text: string): string {
  return sharePageHtml({
    sharing: sharing(text),
    session: text,
    hasExcerpt: true,
    to: '/a/#b',
    canonical: 'https://notes.example.org/a/',
  });
}

function elements(html: string) {
  return [...hastNodesIn(parseHtml(html))].flatMap((node) =>
    node.type === 'element' ? [node] : [],
  );
}

describe('sharePageHtml', () => {
  it('escapes every text', () => {
    const names = (text: string) => elements(page(text)).map(({ tagName }) => tagName);
    expect(names(HOSTILE)).toEqual(names('plain'));
    expect(page(HOSTILE)).not.toContain('\u0000');
  });

  it('allows exactly its own script and style sheet', () => {
    const html = page('a');
    const script = /<script[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? '';
    const [allowedScript, allowedStyle] = [script, style].map(
      (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
    );
    expect(html).toContain(`script-src ${allowedScript}; style-src ${allowedStyle}"`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('style=');
  });

  it('has its tags before the script that leaves the page', () => {
    const html = page('a');
    expect(html.indexOf('property="og:title"')).toBeLessThan(html.indexOf('<script'));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://notes.example.org/a/">');
  });
});
