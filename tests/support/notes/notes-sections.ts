import type { Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { inlineText, plainText } from '../../../src/model/markdown/plain-text.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';

/**
 * Reads the sections of a notes file whose sessions have headings such as `## 2020/3/11`. Supports
 * only what the search tests need, and shares no code with the site's own reading of headings.
 */
export function sectionsOf(markdown: string): SearchSection[] {
  const sections: SearchSection[] = [];
  let session = { id: '', title: '', date: null as string | null };
  let open: { depth: number; heading: string }[] = [];
  let blocks: RootContent[] = [];
  let current: Omit<SearchSection, 'text' | 'files' | 'hasFigure' | 'thumbnail' | 'order'> | null =
    null;
  const close = () => {
    const text = plainText(blocks);
    if (current !== null && (current.heading !== '' || text !== '')) {
      sections.push({
        ...current,
        text,
        hasFigure: blocks.some(hasImage),
        files: '',
        thumbnail: null,
        order: sections.length,
      });
    }
    blocks = [];
  };
  for (const node of parseMarkdown(markdown).children) {
    if (node.type !== 'heading') {
      blocks.push(node);
      continue;
    }
    close();
    const heading = inlineText(node);
    if (node.depth <= 2) {
      const date = isoDay(heading);
      session = { id: date ?? '', title: heading, date };
      open = [];
      current = { url: `/${session.id}/`, heading, path: [], session };
      continue;
    }
    open = [...open.filter(({ depth }) => depth < node.depth), { depth: node.depth, heading }];
    const path = open.slice(0, -1).map((parent) => parent.heading);
    current = { url: `/${session.id}/#s${sections.length}`, heading, path, session };
  }
  close();
  return sections;
}

function isoDay(heading: string): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})\/(\d+)\/(\d+)/.exec(heading) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function hasImage(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}
