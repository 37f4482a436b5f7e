import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import type { FoundTask } from '../../../src/model/tasks/found-task.ts';
import { linesOf } from '../../../src/model/tasks/task-lines.ts';
import { addLines } from '../../../src/model/tasks/task-paragraph.ts';

function tasksIn(source: string, isProse = false): string[] {
  const [paragraph] = parseMarkdown(source).children;
  if (paragraph?.type !== 'paragraph') throw new Error('No paragraph');
  const drafts: FoundTask[] = [];
  const above = { list: null, people: [], isProse };
  addLines(paragraph, linesOf(paragraph), { above, drafts });
  return drafts.map(({ node, text }) => `${node.type} ${text}`);
}

it.each([
  { source: 'TODO: a', out: ['paragraph a'] },
  { source: 'TODO: a\nb\nTODO: c', out: ['taskLine a', 'taskLine c'] },
  { source: 'a\nb', out: [] },
  { source: 'a\nb', isProse: true, out: ['taskLine a', 'taskLine b'] },
  { source: '分工如下：', isProse: true, out: [] },
  { source: 'a'.repeat(200), isProse: true, out: [] },
])('addLines finds $out in $source', ({ source, isProse = false, out }) => {
  expect(tasksIn(source, isProse)).toEqual(out);
});
