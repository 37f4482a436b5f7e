import { describe, expect, it } from 'vitest';
import type { PageEntry } from '../../../src/content/types.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { cardViews } from '../../../src/site/files/card-views.ts';

function page(source: string, entry: Partial<PageEntry> = {}): PageEntry {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const { outline } = readPage({ chunks: [chunk] });
  return {
    id: '2020-03-18',
    kind: 'page',
    order: 0,
    date: '2020-03-18',
    end: null,
    label: '',
    group: null,
    tags: [],
    chunks: [],
    rendered: { outline, source: '', digest: '', pieces: [], diagnostics: [] },
    images: outline.figures.map(({ name }) =>
      name.startsWith('gone')
        ? { outcome: 'missing' }
        : { outcome: 'found', absolute: `/imgs/${name}`, width: 1600, height: 900 },
    ),
    links: [],
    modified: null,
    ...entry,
  };
}

function cards(pages: PageEntry[], language: 'zh-CN' | 'en' = 'zh-CN') {
  const about = { kind: 'notebook', title: '会议笔记', language } as const;
  return cardViews({
    about: {
      ...about,
      description: null,
      editUrl: null,
      renderings: '',
      diagnostics: [],
      aliases: [],
    },
    pages,
    preamble: null,
  });
}

const TOPIC = '### gVisor\n\n![](gone.png)\n\n![](Snipaste_2020-03-18_16-04-18.png)\n\n慢？\n';

describe('the cards of a notebook', () => {
  it('are one for the notebook, each session and each topic', () => {
    const undated = { id: 'papers-2', date: null, label: 'Papers' };
    const all = cards([page(`${TOPIC}\n#### deeper\n\n### X\n`), page('### Y\n', undated)]);
    expect([...all.keys()]).toEqual([
      'cards/index',
      '2020-03-18/card',
      '2020-03-18/gvisor/card',
      '2020-03-18/x/card',
      'papers-2/card',
      'papers-2/y/card',
    ]);
  });

  it('show a session’s day, topics, first image there is, and what it holds', () => {
    expect(cards([page(TOPIC, { label: '组会' })]).get('2020-03-18/card')).toMatchObject({
      name: '会议笔记',
      note: '1 个话题 · 2 张截图 · 16:04',
      day: { day: '18', above: '2020年3月', below: '星期三' },
      title: '组会',
      list: ['gVisor'],
      image: { path: '/imgs/Snipaste_2020-03-18_16-04-18.png', clock: '16:04' },
    });
    expect(cards([page(TOPIC)], 'en').get('2020-03-18/card')).toMatchObject({
      note: '1 topic · 2 screenshots · 16:04',
      day: { day: '18', above: 'Mar 2020', below: 'Wednesday' },
    });
  });

  it('show a range of days, or no day, in words', () => {
    const range = page('', { end: '2020-04-02', label: 'x' });
    expect(cards([range]).get('2020-03-18/card')).toMatchObject({
      day: null,
      title: '2020年3月18日\u00A0– 4月2日 x',
    });
    const undated = page('words', { date: null, label: 'Papers' });
    expect(cards([undated]).get('2020-03-18/card')).toMatchObject({
      day: null,
      title: 'Papers',
      text: 'words',
    });
  });

  it('show a topic’s heading, text and first image, and its session', () => {
    expect(cards([page(TOPIC)]).get('2020-03-18/gvisor/card')).toMatchObject({
      note: '2020年3月18日 星期三',
      title: 'gVisor',
      text: '慢？',
      image: { clock: '16:04' },
    });
  });

  it('show the session where a topic’s heading is empty', () => {
    expect(cards([page('###\n')]).get('2020-03-18/section/card')).toMatchObject({
      note: '',
      title: '2020年3月18日 星期三',
    });
  });

  it('show the newest sessions of the notebook', () => {
    const older = page('### IOMMU\n', { id: '2020-03-11', date: '2020-03-11' });
    expect(cards([older, page(TOPIC)]).get('cards/index')).toMatchObject({
      title: '会议笔记',
      note: '2 次会议 · 2 个话题',
      list: ['3月18日 · gVisor', '3月11日 · IOMMU'],
    });
  });
});
