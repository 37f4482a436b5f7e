import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { markTopicEnds } from '../../src/render/topic-ends.ts';
import { KEY, render } from './rendering.ts';

const endsIn = async (markdown: string) =>
  (await render(markdown)).pieces.map((piece) => (typeof piece === 'string' ? 'text' : piece));

describe('markTopicEnds', () => {
  it('marks the end of each topic, before the next one and after the last block', async () => {
    expect(await endsIn('a\n\n## One\n\nb\n\n### Deeper\n\n## Two\n\nc')).toEqual([
      'text',
      { topicEnd: 'h_1' },
      'text',
      { topicEnd: 'h_3' },
    ]);
  });

  it('marks the last topic before the footnotes', async () => {
    expect(await endsIn('## One[^1]\n\n[^1]: x')).toEqual(['text', { topicEnd: 'h_1' }, 'text']);
  });

  it('marks nothing without topics', async () => {
    expect(await endsIn('a\n\n### Deeper')).toEqual(['text']);
  });

  it('ignores other elements with an id', () => {
    const content = [h('h2#x'), h('h2#fn_label')];
    expect(markTopicEnds(content, { tree: { type: 'root', children: [] }, key: KEY })).toEqual(
      content,
    );
  });
});
