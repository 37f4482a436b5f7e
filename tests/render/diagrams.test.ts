import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import { drawDiagrams } from '../../src/render/diagrams.ts';

async function draw(markdown: string) {
  const tree = parseMarkdown(markdown);
  const diagnostics = await drawDiagrams(tree);
  const drawings = [...nodesIn(tree)].flatMap((node) =>
    node.type === 'code' ? (node.data?.drawing ?? []) : [],
  );
  return { diagnostics, drawings };
}

test('drawDiagrams stores a drawing in each Mermaid block', async () => {
  const { diagnostics, drawings } = await draw(
    '```mermaid\ngraph TD\nA[开始] --> B\n```\n\n```js\na\n```',
  );
  expect(diagnostics).toEqual([]);
  expect(drawings).toMatchObject([{ svg: expect.stringContaining('开始') }]);
});

test('drawDiagrams reports what it cannot draw', async () => {
  expect(await draw('a\n\n```mermaid\ngantt\n```')).toEqual({
    diagnostics: [
      { rule: 'diagram-undrawn', line: 3, column: 1, values: { error: expect.any(String) } },
    ],
    drawings: [],
  });
});
