import { expect, test } from 'vitest';
import { markAlerts } from '../../../src/model/markdown/alerts.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { plainText } from '../../../src/model/markdown/plain-text.ts';

function firstQuote(markdown: string) {
  const tree = parseMarkdown(markdown);
  markAlerts(tree);
  const [quote] = tree.children;
  if (quote?.type !== 'blockquote') throw new Error('no quote');
  return { alert: quote.data?.alert ?? null, text: plainText([quote]) };
}

test.each([
  { markdown: '> [!NOTE]\n> a **b**', alert: 'note', text: 'a b' },
  { markdown: '> [!warning]  \n> a', alert: 'warning', text: 'a' },
  { markdown: '> [!TIP]\n>\n> - a', alert: 'tip', text: 'a' },
  { markdown: '> [!IMPORTANT]\n> **a**', alert: 'important', text: 'a' },
  { markdown: '> [!NOTE]', alert: null, text: '[!NOTE]' },
  { markdown: '> [!NOTE] a', alert: null, text: '[!NOTE] a' },
  { markdown: '> [!NOTE]**a**', alert: null, text: '[!NOTE]a' },
  { markdown: '> [!OTHER]\n> a', alert: null, text: '[!OTHER] a' },
])('reads $markdown', ({ markdown, alert, text }) => {
  expect(firstQuote(markdown)).toEqual({ alert, text });
});
