import type { BlockContent, Blockquote, Code, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { FigureNode } from '../../src/model/types.ts';
import { readPage } from '../../src/model/outline/page-outline.ts';
import type { Highlight } from '../../src/render/highlight.ts';
import { createRenderer } from '../../src/render/renderer.ts';
import { KEY, LABELS, plain, render, textOfHtml, withSlots } from './rendering.ts';

async function html(markdown: string): Promise<string> {
  return withSlots((await render(markdown)).pieces);
}

describe('the renderer', () => {
  test.each([
    {
      name: 'adds the anchor and a link to itself to a heading',
      input: '### Topic `x` & y',
      out:
        '<h3 id="h_1">Topic <code>x</code> &#x26; y' +
        '<a class="anchor" href="#h_1" aria-label="Link to Topic x &#x26; y"></a></h3>',
    },
    {
      name: 'moves a heading in a quote down one rank, without an id',
      input: '> # a\n> ###### b',
      out: '<blockquote>\n<h2>a</h2>\n<h6>b</h6>\n</blockquote>',
    },
    {
      name: 'moves an HTML heading down one rank',
      input: '<h1 id="x">a</h1>',
      out: '<h2>\na\n</h2>',
    },
    { name: 'shows a soft line break', input: 'a\n b', out: '<p>a<br>\nb</p>' },
    {
      name: 'keeps the start of an ordered list',
      input: '0. a\n1. b',
      out: '<ol start="0">\n<li>a</li>\n<li>b</li>\n</ol>',
    },
    {
      name: 'labels the checkbox of a task and disables it',
      input: '- [x] a **b**\n- [ ] c',
      out:
        '<ul>\n<li class="task"><input type="checkbox" checked disabled aria-label="a b"> a <strong>b</strong></li>\n' +
        '<li class="task"><input type="checkbox" disabled aria-label="c"> c</li>\n</ul>',
    },
    {
      name: 'wraps a table in a labelled box and keeps surplus cells',
      input: '| a | b |\n|--|:-:|\n| c | d | e |\n| f |',
      out:
        '<div class="table" tabindex="0" role="region" aria-label="a b"><table>\n' +
        '<thead>\n<tr><th>a</th><th align="center">b</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>c</td><td align="center">d</td><td>e</td></tr>\n<tr><td>f</td></tr>\n</tbody>\n' +
        '</table></div>',
    },
    {
      name: 'wraps an HTML table in a labelled box',
      input: '<table><tr><td colspan="2" style="x">a</td></tr></table>',
      out:
        '<div class="table" tabindex="0" role="region" aria-label="a"><table>\n' +
        '<tbody><tr>\n<td colspan="2">\na\n</td>\n</tr>\n</tbody></table></div>',
    },
    {
      name: 'adds the language to code and keeps its blank lines',
      input: '```C++ title=x\n\n <a>\n```',
      out:
        '<div class="code" data-copy="Copy" data-language="C++"><pre tabindex="0"><code>\n' +
        ' &#x3C;a></code></pre></div>',
    },
    {
      name: 'adds `rel` to links to other hosts only',
      input: '[a](https://a.example/?b&c "t") [b](/x) [c](http://c.example) <mailto:d@e.example>',
      out:
        '<p><a href="https://a.example/?b&#x26;c" title="t" rel="noopener noreferrer">a</a> ' +
        '<a href="{{link 0}}">b</a> <a href="http://c.example" rel="noopener noreferrer">c</a> ' +
        '<a href="mailto:d@e.example">mailto:d@e.example</a></p>',
    },
    {
      name: 'leaves a slot for the address of a link to the notes, in Markdown and HTML',
      input: '[**a** `b`](x.md "t") <a href="y.md" title="u">c</a> [[z|d]]',
      out:
        '<p><a href="{{link 0}}" title="t"><strong>a</strong> <code>b</code></a> ' +
        '<a title="u" href="{{link 1}}">c</a> ' +
        '<a href="{{link 2}}">{{2: [[z|}}d{{2: ]]}}</a></p>',
    },
    {
      name: 'shows markup in the brackets of a link as text',
      input: '[[a--><img src=x>"|<b>c</b>]]',
      out: '<p><a href="{{link 0}}">{{0: [[a--><img src=x>"|}}&#x3C;b>c&#x3C;/b>{{0: ]]}}</a></p>',
    },
    {
      name: 'removes slots that the notes contain',
      input: '<!--c0ffee:0:text:x--> <a data-link="c0ffee:0" data-deferred="c0ffee-0">a</a>',
      out: '<p>a</p>',
    },
    {
      name: 'labels an alert and keeps the lines of math',
      input: '> [!TIP]\n> $$\n> a_1\n> $$',
      out:
        '<blockquote class="alert" data-alert="tip">\n<p class="alert-title">Tip</p>\n' +
        '<p><code class="math">$$\na_1\n$$</code></p>\n</blockquote>',
    },
    {
      name: 'replaces an unsafe link with its text',
      input: '[**a**](javascript:x) <a href="data:,x">b</a>',
      out: '<p><strong>a</strong> <span>b</span></p>',
    },
    {
      name: 'keeps highlights and math',
      input: '==a== $x_1$',
      out: '<p><mark>a</mark> <code class="math">$x_1$</code></p>',
    },
    {
      name: 'ends a link at a footnote reference inside it',
      input: '[a[^1] b](/x)\n\n[^1]: n',
      out:
        '<p><a href="{{link 0}}">a<sup id="fnref_1" class="footnote"></sup></a><a href="#fn_1">1</a> b</p>\n' +
        '<section class="footnotes" aria-labelledby="fn_label"><h2 id="fn_label">Notes</h2>\n<ol>\n' +
        '<li id="fn_1"><p>n <a class="footnote-back" href="#fnref_1" aria-label="Back to 1">↩</a></p></li>\n' +
        '</ol></section>',
    },
  ])('$name', async ({ input, out }) => {
    expect(await html(input)).toBe(out);
  });
});

describe('the renderer, for figures,', () => {
  test.each([
    {
      name: 'leaves a slot on their line',
      input: 'a\n![](1.png)\nb',
      out: '<p>a</p>\n{{0}}\n<p>b</p>',
    },
    {
      name: 'marks the slots in a gallery',
      input: '![](1.png)\n\n![](2.png)',
      out: '<div data-gallery="">{{0 gallery}}{{1 gallery}}</div>',
    },
    {
      name: 'leaves a slot inside a line of text',
      input: 'a ![](1.png) b',
      out: '<p>a {{0 inline}} b</p>',
    },
    {
      name: 'leaves a slot inside a list item',
      input: '1. a\n   ![](1.png)\n2. ![](2.png)',
      out: '<ol>\n<li>a\n{{0}}\n</li>\n<li>\n{{1}}\n</li>\n</ol>',
    },
    {
      name: 'leaves a slot inside HTML',
      input: '<p align="center"><img src="1.png"></p>\n\n<center>a <img src="2.png"></center>',
      out: '{{0}}\n\n<center>\n<p>a {{1 inline}}</p>\n</center>',
    },
    {
      name: 'leaves a slot in the cell of an HTML table, and moves others before the table',
      input: '<table><img src="1.png"><tr><td><img src="2.png"></td></tr></table>',
      out: '{{0}}<div class="table" tabindex="0"><table>\n\n<tbody><tr>\n<td>\n{{1}}\n</td>\n</tr>\n</tbody></table></div>',
    },
  ])('$name', async ({ input, out }) => {
    expect(await html(input)).toBe(out);
  });

  test('shows the alternative text of a figure without an index', async () => {
    const image: FigureNode = {
      type: 'figure',
      children: [{ type: 'image', url: 'x', alt: '<a>' }],
    };
    expect(await renderTree({ type: 'root', children: [image] })).toBe('&#x3C;a>');
  });

  test('removes slots that the notes contain', async () => {
    const comment = '<!--c0ffee:0:block-->';
    const mark = '<figure data-deferred="c0ffee-0"></figure>';
    const { pieces } = await render(
      `${comment} \`${comment}\`\n\n${comment}\n\n${mark}\n\n![](a.png)`,
    );
    expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
      { figure: 0, inline: false, inGallery: false },
    ]);
  });
});

describe('the renderer, for footnotes,', () => {
  test('numbers them by first reference, adds links back and puts unused ones last', async () => {
    const notes = await html(
      'a[^y] b[^x] c[^y]\n\n[^unused]: never\n\n[^x]: ex\n\n[^y]: why [^z]\n\n    more ![](1.png)\n\n[^z]: zed',
    );
    expect(notes).toBe(
      '<p>a<sup id="fnref_1" class="footnote"><a href="#fn_1">1</a></sup>' +
        ' b<sup id="fnref_2" class="footnote"><a href="#fn_2">2</a></sup>' +
        ' c<sup id="fnref_1_2" class="footnote"><a href="#fn_1">1</a></sup></p>\n' +
        '<section class="footnotes" aria-labelledby="fn_label"><h2 id="fn_label">Notes</h2>\n<ol>\n' +
        '<li id="fn_1"><p>why <sup id="fnref_3" class="footnote"><a href="#fn_3">3</a></sup></p>\n' +
        '<p>more {{0 inline}}' +
        ' <a class="footnote-back" href="#fnref_1" aria-label="Back to 1">↩</a>' +
        ' <a class="footnote-back" href="#fnref_1_2" aria-label="Back to 1-2">↩</a></p></li>\n' +
        '<li id="fn_2"><p>ex <a class="footnote-back" href="#fnref_2" aria-label="Back to 2">↩</a></p></li>\n' +
        '<li id="fn_3"><p>zed <a class="footnote-back" href="#fnref_3" aria-label="Back to 3">↩</a></p></li>\n' +
        '<li id="fn_4"><p>never</p></li>\n' +
        '</ol></section>',
    );
  });

  test('allows a footnote to refer to itself', async () => {
    expect(await html('a[^1]\n\n[^1]: b[^1]')).toContain('id="fnref_1_2"');
  });
});

describe('the renderer, for trees that parsers of trees can not handle,', () => {
  const end = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'a < b' }] };

  /** Nests quotes, each with as many tags around the next one as notes can have. */
  function nested(levels: number, innermost: BlockContent[]): Blockquote {
    let quote: Blockquote = { type: 'blockquote', children: innermost };
    for (let level = 1; level < levels; level += 1) {
      const start = { type: 'html' as const, value: '<div>'.repeat(12) };
      const stop = { type: 'html' as const, value: '</div>'.repeat(12) };
      quote = { type: 'blockquote', children: [start, quote, stop] };
    }
    return quote;
  }

  test('renders the deepest allowed blocks without a stack overflow', async () => {
    const deep = await renderTree({ type: 'root', children: [nested(48, [end])] });
    expect(deep.match(/<blockquote>/g)).toHaveLength(48);
    expect(deep).toContain('<p>a &#x3C; b</p>');
  });

  test('keeps the text and figures of deeper blocks, and the other blocks unchanged', async () => {
    const image = { type: 'image' as const, url: 'x', data: { figure: 0 } };
    const deep = nested(20_000, [end, { type: 'figure', children: [image] }]);
    expect(await renderTree({ type: 'root', children: [{ type: 'thematicBreak' }, deep] })).toBe(
      '<hr>\n<pre tabindex="0">a &#x3C; b</pre>{{0}}',
    );
  });

  test('keeps the text of a block whose title has too much nested emphasis', async () => {
    const title = `${'_a __b '.repeat(70)}c${' b__ a_'.repeat(70)}`;
    const source = `:::info ${title}\nd\n:::\n\ne`;
    const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
    const [block, ...rest] = (await renderTree(readPage({ chunks: [chunk] }).tree)).split('</pre>');
    expect(block?.match(/\w+/g)?.join(' ')).toBe(
      `pre tabindex 0 ${'a b '.repeat(70)}c${' b a'.repeat(70)} d`,
    );
    expect(rest).toEqual(['\n<p>e</p>']);
  });

  test('sanitizes HTML that the model has not checked', async () => {
    const value =
      '<script>x</script><p id=a class=b onclick=c style=d><a href="javascript:e">f</a>';
    const clean = await renderTree({ type: 'root', children: [{ type: 'html', value }] });
    expect(clean).toBe('x<p><a>f</a></p>');
  });
});

test('the renderer highlights code with the given function', async () => {
  const highlight: Highlight = (code, language) =>
    Promise.resolve([{ type: 'text', value: `${language}: ${code.toUpperCase()}` }]);
  const { pieces } = await render('> ```js\n> a < b\n> ```', { highlight });
  expect(textOfHtml(withSlots(pieces))).toContain('js: A < B');
});

async function renderTree(tree: Root): Promise<string> {
  return withSlots(await createRenderer({ labels: LABELS, highlight: plain })(tree, KEY));
}

test('the renderer shows the source of a diagram below the drawing', async () => {
  const code: Code = { type: 'code', lang: 'mermaid', value: 'graph TD' };
  code.data = { drawing: { svg: '<svg/>', width: 2, height: 1 } };
  const tree: Root = { type: 'root', children: [code] };
  const pieces = await createRenderer({ labels: LABELS, highlight: plain })(tree, KEY);
  expect(pieces).toContainEqual({
    svg: '<svg/>',
    width: 2,
    height: 1,
    alt: 'Diagram',
    id: 'fig_diagram_1',
  });
  expect(withSlots(pieces)).toMatch(
    /^<div>{{fig_diagram_1}}<details><summary>Source<\/summary><div class="code".*graph TD/,
  );
});
