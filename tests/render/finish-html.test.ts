import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { DeferredElements } from '../../src/render/deferred-elements.ts';
import { finishHtml } from '../../src/render/finish-html.ts';
import { KEY, parseHtml } from './rendering.ts';

function finish(html: string): string {
  const tree = parseHtml(html);
  if (tree.type !== 'root') throw new Error('Not a root');
  return toHtml(finishHtml(tree, new DeferredElements(KEY)));
}

describe('finishHtml', () => {
  it.each([
    {
      name: 'moves a heading down one rank',
      input: '<h1>a</h1><h5>b</h5>',
      out: '<h2>a</h2><h6>b</h6>',
    },
    { name: 'keeps the lowest rank', input: '<h6>a</h6>', out: '<h6>a</h6>' },
    {
      name: 'removes empty paragraphs',
      input: '<p> \n</p><p>a</p><p><br></p>',
      out: '<p>a</p><p><br></p>',
    },
    { name: 'keeps the slots', input: '<p>a<!--slot--></p>', out: '<p>a<!--slot--></p>' },
    {
      name: 'marks bare addresses',
      input:
        '<a href="http://www.a.example">www.a.example</a><a href="https://a.example/%E5%90%8D">https://a.example/名</a><a href="https://a.example/ref">ref</a>',
      out: '<a href="http://www.a.example" data-bare="" rel="noopener noreferrer">www.a.example</a><a href="https://a.example/%E5%90%8D" data-bare="" rel="noopener noreferrer">https://a.example/名</a><a href="https://a.example/ref" rel="noopener noreferrer">ref</a>',
    },
    {
      name: 'adds `rel` to a link to another host',
      input: '<a href="https://a.example/x">a</a><a href="http://b.example">b</a>',
      out:
        '<a href="https://a.example/x" rel="noopener noreferrer">a</a>' +
        '<a href="http://b.example" rel="noopener noreferrer">b</a>',
    },
    {
      name: 'keeps other safe links unchanged',
      input: '<a href="/x">a</a><a href="#y">b</a><a href="mailto:c@d.example">c</a>',
      out: '<a href="/x">a</a><a href="#y">b</a><a href="mailto:c@d.example">c</a>',
    },
    {
      name: 'removes an unsafe address',
      input: '<a href="javascript:x">a</a><a href="java&#10;script:x">b</a>',
      out: '<a>a</a><a>b</a>',
    },
    {
      name: 'labels the box of a table with its first row',
      input:
        '<table><thead><tr><th>a</th><th><b>b</b> c</th></tr></thead><tr><td>d</td></tr></table>',
      out:
        '<div class="table" tabindex="0" role="region" aria-label="a b c"><table>' +
        '<thead><tr><th>a</th><th><b>b</b> c</th></tr></thead>' +
        '<tbody><tr><td>d</td></tr></tbody></table></div>',
    },
    {
      name: 'wraps a table without text and nested tables',
      input: '<table><tr><td><table><tr><td></td></tr></table></td></tr></table>',
      out:
        '<div class="table" tabindex="0"><table><tbody><tr><td>' +
        '<div class="table" tabindex="0"><table><tbody><tr><td></td></tr></tbody></table></div>' +
        '</td></tr></tbody></table></div>',
    },
    {
      name: 'leaves code unchanged',
      input: '<pre><code><h1>a</h1><p></p></code></pre>',
      out: '<pre><code><h1>a</h1><p></p></code></pre>',
    },
  ])('$name', ({ input, out }) => {
    expect(finish(input)).toBe(out);
  });

  it('finishes deferred elements, also inside each other, and keeps the rank of headings', () => {
    const deferred = new DeferredElements(KEY);
    const element = (tagName: string, children: Element[] = []): Element => {
      return { type: 'element', tagName, properties: {}, children };
    };
    const inner = deferred.defer(element('h2'), (done) => ({ ...done, properties: { id: 'a' } }));
    const outer = deferred.defer(element('div', [inner]), (done) => ({
      ...done,
      properties: { className: ['b'] },
    }));
    const tree: Root = { type: 'root', children: [outer] };
    expect(toHtml(finishHtml(tree, deferred))).toBe('<div class="b"><h2 id="a"></h2></div>');
  });

  it('finishes a deferred element once and removes the tokens of copies and forgeries', () => {
    const deferred = new DeferredElements(KEY);
    const element: Element = { type: 'element', tagName: 'b', properties: {}, children: [] };
    deferred.defer(element, (done) => ({ ...done, properties: { id: 'a' } }));
    const copy = structuredClone(element);
    const forged = { ...structuredClone(element), properties: { dataDeferred: 'other-0' } };
    const tree: Root = { type: 'root', children: [element, copy, forged] };
    expect(toHtml(finishHtml(tree, deferred))).toBe('<b id="a"></b><b></b><b></b>');
  });
});
