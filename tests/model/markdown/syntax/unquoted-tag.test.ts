import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

function htmlIn(markdown: string): string[] {
  return [...nodesIn(parseMarkdown(markdown))].flatMap((node) =>
    node.type === 'html' ? node.value : [],
  );
}

test.each([
  { markdown: '<img src=imgs/a.png width=200>', out: ['<img src=imgs/a.png width=200>'] },
  { markdown: 'a <img alt="b c" src=imgs/a.png /> d', out: ['<img alt="b c" src=imgs/a.png />'] },
  { markdown: '<a href=https://e.example/a>b</a>', out: ['<a href=https://e.example/a>', '</a>'] },
  { markdown: '<img src="a.png">', out: ['<img src="a.png">'] },
  { markdown: '`<img src=imgs/a.png>`', out: [] },
  { markdown: '\\<img src=imgs/a.png>', out: [] },
  { markdown: 'i <a=b/c> d', out: [] },
  { markdown: '<img src=imgs/a.png', out: [] },
])('the parser reads the tags of $markdown', ({ markdown, out }) => {
  expect(htmlIn(markdown)).toEqual(out);
});
