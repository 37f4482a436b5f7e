import { expect, test } from 'vitest';
import { parseFormulas } from '../../src/model/markdown/blocks/formula-blocks.ts';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import { typesetFormulas } from '../../src/render/typeset.ts';

async function typeset(markdown: string) {
  const { tree } = parseFormulas(markdown, (source) => ({ tree: parseMarkdown(source) }));
  const diagnostics = await typesetFormulas(tree);
  const mathml = [...nodesIn(tree)].flatMap((node) =>
    node.type === 'inlineCode' || node.type === 'code' ? (node.data?.mathml ?? []) : [],
  );
  return { diagnostics, mathml };
}

test('typesetFormulas stores MathML with the source in each formula', async () => {
  const { diagnostics, mathml } = await typeset('设 $a<b$：\n\n$$\nx^2\n$$\n\n`$x$`');
  expect(diagnostics).toEqual([]);
  expect(mathml).toEqual([
    expect.stringMatching(/^<math>.*<annotation encoding="application\/x-tex">a&lt;b</),
    expect.stringMatching(/^<math display="block".*<msup>.*>x\^2<\/annotation>/),
  ]);
});

test('typesetFormulas reports the place of a formula with an error', async () => {
  expect(await typeset('一\n\n二 $\\fracc{1}$ 三 $x$')).toEqual({
    diagnostics: [
      {
        rule: 'math-invalid',
        line: 3,
        column: 3,
        values: { error: expect.stringContaining('\\fracc') },
      },
    ],
    mathml: [expect.stringContaining('<mi>x</mi>')],
  });
});

test('typesetFormulas applies macros to later formulas of the page only', async () => {
  const { mathml } = await typeset('$\\gdef\\R{\\mathbb{R}}$ $\\R$');
  expect(mathml[1]).toContain('ℝ');
  expect(
    (await typeset('$\\R$')).diagnostics.length + (await typeset('$\\zz$')).diagnostics.length,
  ).toBeGreaterThan(0);
});
