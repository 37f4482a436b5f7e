import { describe, expect, it } from 'vitest';
import { attributeSpan, hrefOf, htmlTokens } from '../../../src/model/html/html-tokens.ts';

/** Shows tags as written and texts in quotes. */
const read = (source: string) =>
  htmlTokens(source).map((token) =>
    token.type === 'tag' ? token.source : JSON.stringify(token.value),
  );

describe('htmlTokens', () => {
  it.each([
    { input: 'a <b>c</b> d', out: ['"a "', '<b>', '"c"', '</b>', '" d"'] },
    { input: '<br/><BR />', out: ['<br/>', '<BR />'] },
    { input: '<a title="x > y">', out: ['<a title="x > y">'] },
    { input: '<a\nhref=x\n>', out: ['<a\nhref=x\n>'] },
    { input: 'a < b &lt; c', out: ['"a < b < c"'] },
    { input: '<b <i>', out: ['"<b "', '<i>'] },
    { input: '<a title="x>y', out: ['"<a title=\\"x>y"'] },
    { input: '<!-- a --><!-->b<!-- c', out: ['"b<!-- c"'] },
    { input: '<!X y><?x y?><![CDATA[z]]></>', out: ['"<!X y><?x y?><![CDATA[z]]></>"'] },
    { input: '<?php <b>x</b> ?>', out: ['"<?php "', '<b>', '"x"', '</b>', '" ?>"'] },
  ])('splits $input', ({ input, out }) => {
    expect(read(input)).toEqual(out);
  });

  it('decodes attribute values and keeps the first of equal names', () => {
    const [tag] = htmlTokens('x<A HREF="a&amp;b" href=c Checked>').slice(1);
    expect(tag).toMatchObject({ name: 'a', closing: false, offset: 1 });
    expect(tag?.type === 'tag' && [...tag.attributes]).toEqual([
      ['href', 'a&b'],
      ['checked', ''],
    ]);
  });
});

describe('hrefOf', () => {
  it.each([
    { input: '<a href="b&amp;c.pdf">', out: 'b&c.pdf' },
    { input: "<a\ntitle=b href='c'>d</a>", out: 'c' },
    { input: '<a id="b">', out: null },
    { input: '</a>', out: null },
    { input: '<abbr href="b">', out: null },
    { input: 'b <a href="c">', out: null },
  ])('returns $out for $input', ({ input, out }) => {
    expect(hrefOf(input)).toBe(out);
  });
});

describe('attributeSpan', () => {
  it.each([
    { input: '<img src="a.png" alt=x>', out: '"a.png"' },
    { input: "<img alt='src=b' src = 'a.png'>", out: "'a.png'" },
    { input: '<IMG SRC=a.png>', out: 'a.png' },
    { input: '<img src="a&amp;b.png"/>', out: '"a&amp;b.png"' },
    { input: '<img alt="src">', out: null },
    { input: '<img src>', out: null },
  ])('finds $out in $input', ({ input, out }) => {
    const [tag] = htmlTokens(input);
    const span = tag?.type === 'tag' ? attributeSpan(tag, 'src') : null;
    expect(span && input.slice(span.start, span.end)).toBe(out);
  });
});
