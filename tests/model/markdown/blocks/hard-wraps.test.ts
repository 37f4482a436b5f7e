import { describe, expect, it } from 'vitest';
import { flowLines, isHardWrapped } from '../../../../src/model/markdown/blocks/hard-wraps.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

const LONG = 'The committee met in the usual room and agreed to the budget of the';
const PROSE = [LONG, LONG, LONG, 'coming year.'].join('\n');

function flowed(source: string): string {
  const tree = parseMarkdown(source);
  flowLines(tree, source);
  return [...nodesIn(tree)].flatMap((node) => (node.type === 'text' ? node.value : [])).join('|');
}

describe('isHardWrapped', () => {
  it.each([
    ['wrapped prose', PROSE, true],
    ['wrapped list items', `- ${LONG}\n  ${LONG}\n  ${LONG}\n  the end\n- short`, true],
    ['short lines', 'one line\nanother line\na third\na fourth', false],
    ['one line a paragraph', `${LONG}\n\n${LONG}\n\n${LONG}\n\n${LONG}`, false],
    ['lines of any length', `${LONG}\nshort\n${LONG.repeat(3)}\nshort\nshort\nshort`, false],
    ['few wrapped lines among short ones', `${PROSE}\n\na\nb\nc\nd\ne\nf\ng\nh`, false],
    ['Chinese', `${`${'我们讨论了网络剪枝的方法。'.repeat(5)}abc\n`.repeat(5)}`, false],
    ['code', `\`\`\`\n${PROSE}\n\`\`\``, false],
    ['a table', `| ${LONG} |\n`.repeat(5), false],
    ['hard breaks', `${LONG}  \n${LONG}\\\n${LONG}  \n${LONG}  \nend`, false],
  ])('judges %s', (_, text, out) => {
    expect(isHardWrapped(text.split('\n'))).toBe(out);
  });
});

describe('flowLines', () => {
  it.each([
    ['long lines', `${LONG}\ncoming year.`, `${LONG} coming year.`],
    ['a quote', `> ${LONG}\n> coming year.`, `${LONG} coming year.`],
    ['an item', `- ${LONG}\n  coming year.`, `${LONG} coming year.`],
  ])('joins %s', (_, source, out) => {
    expect(flowed(source)).toBe(out);
  });

  it.each([
    ['short lines', 'Ada Example\n1 Long Street\nTown'],
    ['a short line after a long one', `${LONG}\nAda\nBea`],
    ['Chinese text', `${LONG} 会议\n记录`],
  ])('keeps the line breaks of %s', (_, source) => {
    const last = source.slice(source.lastIndexOf('\n'));
    expect(flowed(source).endsWith(last)).toBe(true);
  });

  it('keeps the line breaks beside images, and joins them beside emphasis', () => {
    expect(flowed(`${LONG}\n![](a.png)\n${LONG}`)).toBe(`${LONG}\n|\n${LONG}`);
    expect(flowed(`${LONG}\n*coming* year.`)).toBe(`${LONG} |coming| year.`);
  });
});
