import { describe, expect, it } from 'vitest';
import { headingText } from '../../../src/model/markdown/plain-text.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { inlineText } from '../../../src/model/markdown/plain-text.ts';

const parsed = (source: string) => {
  const [block] = parseMarkdown(`# ${source}`).children;
  return block?.type === 'heading' ? inlineText(block) : null;
};

describe('headingText', () => {
  it.each([
    'HARP: Related Work',
    'Booting is slow!',
    'a = b, a == b, ==marked==',
    'gVisor & Firecracker, AT&T, &amp; &#38; &nope',
    'C# and F#',
    'closed ##',
    'closed #\t',
    '#1 of 2',
    '## twice',
    'http://a.b/c and HTTPS://A.B',
    'WWW.example.org 或 www.example.org。',
    'me@example.org',
    '**bold** _it_ ~~gone~~ `code` [a](b) <b>',
    '2020/3/11  two   spaces',
    'mailto:me@example.org xmpp:me@example.org',
    'a\\*b',
  ])('returns the same text as the parsed document for %j', (source) => {
    expect(headingText(source)).toBe(parsed(source));
  });
});
