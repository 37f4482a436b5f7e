import { describe, expect, it } from 'vitest';
import {
  outlinePage,
  parsePage,
  readPage,
  NO_PUBLISHED_ANCHORS,
} from '../../../src/model/outline/page-outline.ts';
import type { Chunk } from '../../../src/model/types.ts';

const chunk = (source: string, heading = '2020/3/11'): Chunk => ({
  file: 'notes.md',
  heading: { text: heading, level: 2, line: 1 },
  line: 2,
  source,
  definitions: '',
});

const anchorsOf = ({ outline }: ReturnType<typeof readPage>) =>
  outline.sections.map(({ anchor, aliases }) => [anchor, ...aliases]);

describe('readPage', () => {
  it('includes captions of figures and of images in a line in the text of a section', () => {
    const { introduction, sections } = readPage({
      chunks: [
        chunk(
          '![白板](a.png)\n\n### IOTLB\n\n![IOTLB 的结构](b.png)\n![image](c.png)\n\n见 ![流程](d.png) 图',
        ),
      ],
    }).outline;
    expect(introduction).toBe('白板');
    expect(sections.map(({ text }) => text)).toEqual(['IOTLB 的结构 · 见 流程 图']);
  });

  it('joins the chunks to one tree with anchors and ranks, and with a heading for each part', () => {
    const { tree } = readPage({
      chunks: [chunk('### a\n\n#### b\n'), chunk('words\n', '2020/3/11 下午')],
    });
    const blocks = tree.children.map((node) =>
      node.type === 'heading' ? [node.data?.anchor, node.data?.rank] : node.type,
    );
    expect(blocks).toEqual([['a', 2], ['b', 3], ['2020-3-11-xia-wu', 2], 'paragraph']);
  });

  it('keeps footnotes of different chunks apart', () => {
    const source = 'a[^1]\n\n[^1]: b\n';
    const { tree } = readPage({ chunks: [chunk(source), chunk(source)] });
    const labels = tree.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    );
    expect(labels).toEqual(['1', '1-1']);
  });
});

describe('outlinePage', () => {
  it('assigns planned anchors and aliases, and leaves the parsed page unchanged', () => {
    const parsed = parsePage({ chunks: [chunk('### a\n\n### b\n')] });
    const planned = {
      headings: [{ keeps: 'old-a', aliases: ['older-a'] }],
      reserved: ['b'],
    };
    expect(anchorsOf(outlinePage(parsed, planned))).toEqual([['old-a', 'older-a'], ['b-2']]);
    expect(anchorsOf(outlinePage(parsed, NO_PUBLISHED_ANCHORS))).toEqual([['a'], ['b']]);
  });
});
