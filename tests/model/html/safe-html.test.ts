import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { safeHtml } from '../../../src/model/html/safe-html.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { treeText } from '../tree-text.ts';

function read(input: string) {
  const tree = parseMarkdown(input);
  const found = safeHtml(tree).map(({ rule, line, column, values }) => {
    return `${line}:${column} ${rule} ${Object.values(values).join(' ')}`;
  });
  return { tree: treeText(tree), found };
}

describe('safeHtml keeps', () => {
  test.each([
    {
      name: 'an inline tag with its end tag, without active attributes',
      input: 'a <kbd onclick="x" style="y" title="T">b</kbd>',
      out: 'paragraph(text"a " html"<kbd title=\\"T\\">" text"b" html"</kbd>")',
    },
    {
      name: 'a tag around Markdown',
      input: '<u>**a**</u>',
      out: 'paragraph(html"<u>" strong(text"a") html"</u>")',
    },
    {
      name: 'a tag around blocks',
      input: '<details open><summary>S</summary>\n\n- a\n\n</details>',
      out:
        'html"<details open=\\"\\">" html"<summary>" paragraph(text"S") html"</summary>" ' +
        'list(listItem(paragraph(text"a"))) html"</details>"',
    },
    {
      name: 'an inline tag around blocks',
      input: '<font color="red">\n\na\n\n</font>',
      out: 'html"<span>" paragraph(text"a") html"</span>"',
    },
    {
      name: 'a safe link',
      input: '<a href="https://a.example/?x&amp;y" target="_blank">a</a>',
      out: 'paragraph(html"<a href=\\"https://a.example/?x&amp;y\\">" text"a" html"</a>")',
    },
    {
      name: 'list items without end tags',
      input: '<ul><li>a<li>b</ul>',
      out: 'html"<ul>" html"<li>" paragraph(text"a") html"<li>" paragraph(text"b") html"</ul>"',
    },
    { name: 'a line break', input: 'a<br/>b', out: 'paragraph(text"a" break text"b")' },
    { name: 'a rule', input: '<hr>', out: 'thematicBreak' },
    {
      name: 'code in pre, with its white space',
      input: '<pre>\na  <b>b</b>\n\n  &lt;c>\n</pre>',
      out: 'code"a  b\\n\\n  <c>"',
    },
  ])('$name', ({ input, out }) => {
    expect(read(input)).toEqual({ tree: out, found: [] });
  });
});

describe('safeHtml turns an <img> into an image', () => {
  test.each([
    {
      name: 'alone in a block',
      input:
        '<div align="center">\n<img src="a b.png" alt="x &amp; y" style="zoom:50%" onload=z>\n</div>',
      out: 'html"<div align=\\"center\\">" paragraph(image<a b.png>) html"</div>"',
    },
    {
      name: 'in a line',
      input: 'a <IMG SRC=b.png /> c',
      out: 'paragraph(text"a " image<b.png> text" c")',
    },
    {
      name: 'twice, with a line ending between',
      input: '<img src="a.png">\n<img src="b.png">',
      out: 'paragraph(image<a.png> text"\\n" image<b.png>)',
    },
    {
      name: 'in a list item',
      input: '- <img src="a.png">',
      out: 'list(listItem(paragraph(image<a.png>)))',
    },
  ])('$name', ({ input, out }) => {
    expect(read(input)).toEqual({ tree: out, found: [] });
  });

  test('with alternative text, title and position', () => {
    const tree = parseMarkdown('x\n\n<p>\n<img src=a alt="&lt;b" title=t></p>');
    safeHtml(tree);
    expect(tree.children[2]).toMatchObject({
      children: [{ alt: '<b', title: 't', position: { start: { line: 4, column: 1 } } }],
    });
  });
});

describe('safeHtml turns into text', () => {
  test.each([
    {
      name: 'types with angle brackets',
      input: 'the generic List<T> and List<S> here',
      out: 'paragraph(text"the generic List<T> and List<S> here")',
      found: ['1:17 html-removed <T>', '1:29 html-removed <S>'],
    },
    {
      name: 'a script',
      input: 'a\n\n<script>\nalert(1)\n</script>',
      out: 'paragraph(text"a") paragraph(text"<script>\\nalert(1)\\n</script>")',
      found: ['3:1 html-removed <script>'],
    },
    {
      name: 'an unknown tag, with its content',
      input: 'a <xss x=1>b</xss> c',
      out: 'paragraph(text"a <xss x=1>b</xss> c")',
      found: ['1:3 html-removed <xss>'],
    },
    {
      name: 'an image without a source',
      input: 'a <img alt=b> c',
      out: 'paragraph(text"a <img alt=b> c")',
      found: ['1:3 html-removed <img>'],
    },
    {
      name: 'a cell outside a table',
      input: 'a <td>b</td>',
      out: 'paragraph(text"a <td>b</td>")',
      found: ['1:3 html-removed <td>'],
    },
    {
      name: 'a block tag in a heading',
      input: '# a <div>b</div>',
      out: 'heading(text"a <div>b</div>")',
      found: ['1:5 html-removed <div>'],
    },
    {
      name: 'an end tag without a start, and one that crosses another',
      input: '</div> <b><i>x</b></i>',
      out: 'paragraph(text"</div> " html"<b>" text"<i>x" html"</b>" text"</i>")',
      found: ['1:1 html-removed </div>', '1:11 html-removed <i>'],
    },
    {
      name: 'an unclosed comment, a declaration, an instruction, CDATA',
      input: 'a <!X y> <?x y?> <![CDATA[z]]>\n\n<!-- w',
      out: 'paragraph(text"a <!X y> <?x y?> <![CDATA[z]]>") paragraph(text"<!-- w")',
      found: [],
    },
    {
      name: 'a tag that is never closed',
      input: '<div\n\nb',
      out: 'paragraph(text"<div") paragraph(text"b")',
      found: [],
    },
  ])('$name', ({ input, out, found }) => {
    expect(read(input)).toEqual({ tree: out, found });
  });
});

test('safeHtml removes closed comments without a diagnostic', () => {
  expect(read('a <!-- b --> c\n\n<!-- d\ne -->\n\n<!-->f').tree).toBe(
    'paragraph(text"a  c") paragraph(text"f")',
  );
});

test('safeHtml removes the address of an unsafe link and reports it', () => {
  expect(read('<a href="java&Tab;script:x">a</a>')).toEqual({
    tree: 'paragraph(html"<span>" text"a" html"</span>")',
    found: ['1:1 link-unsafe java\tscript:x'],
  });
});

test('safeHtml decodes character references in the text of a block', () => {
  expect(read('<p>AT&amp;T &#20013;&nbsp;&lt;b&gt;</p>').tree).toBe(
    'html"<p>" paragraph(text"AT&T 中\u00a0<b>") html"</p>"',
  );
});

test('safeHtml turns tags that are nested more than 12 deep into text', () => {
  const { tree } = read(`${'<div>'.repeat(50)}x${'</div>'.repeat(50)}`);
  expect(tree.match(/html"<div>"/g)).toHaveLength(12);
  expect(tree.match(/<div>/g)).toHaveLength(50);
});

test.each(['<a b="', '<!--', '<a ', '<a b=\'"', '<b>', '</b>', '<?', '&amp;', '<i><b></i>'])(
  'safeHtml reads %j, repeated thousands of times, in linear time',
  (unit) => {
    const html = { type: 'html' as const, value: unit.repeat(100_000 / unit.length) };
    const tree: Root = { type: 'root', children: [html] };
    safeHtml(tree);
    expect(tree.children.length).toBeGreaterThan(0);
  },
  5_000,
);
