import { describe, expect, it } from 'vitest';
import type { PageEntry } from '../../../src/content/types.ts';
import { cardViews } from '../../../src/site/files/card-views.ts';
import { notebookWith, pageEntry } from '../../support/notes/notebook.ts';

function cards(pages: PageEntry[], language: 'zh-CN' | 'en' = 'zh-CN') {
  return cardViews(notebookWith(pages, { title: '会议笔记', language }));
}

const TOPIC = '### gVisor\n\n![](gone.png)\n\n![](Snipaste_2020-03-18_16-04-18.png)\n\n慢？\n';

describe('cardViews', () => {
  it('returns a card for the notebook, for each session and for each topic', () => {
    const undated = { id: 'papers-2', date: null, label: 'Papers' };
    const all = cards([
      pageEntry(`${TOPIC}\n#### deeper\n\n### X\n`),
      pageEntry('### Y\n', undated),
    ]);
    expect([...all.keys()]).toEqual([
      'cards/index',
      '2020-03-18/card',
      '2020-03-18/gvisor/card',
      '2020-03-18/x/card',
      'papers-2/card',
      'papers-2/y/card',
    ]);
  });

  it('shows the day, the counts, the topics and the first existing image of a session', () => {
    expect(cards([pageEntry(TOPIC, { label: '组会' })]).get('2020-03-18/card')).toMatchObject({
      name: '会议笔记',
      note: '1 个话题 · 2 张截图，1 张缺图 · 16:04',
      day: { day: '18', above: '2020年3月', below: '星期三' },
      title: '组会',
      list: ['gVisor'],
      image: { path: '/imgs/Snipaste_2020-03-18_16-04-18.png', clock: '16:04' },
    });
    expect(cards([pageEntry(TOPIC)], 'en').get('2020-03-18/card')).toMatchObject({
      note: '1 topic · 2 screenshots, 1 missing · 16:04',
      day: { day: '18', above: 'Mar 2020', below: 'Wednesday' },
    });
  });

  it('shows a range of days in the title', () => {
    const range = pageEntry('', { end: '2020-04-02', label: 'x' });
    expect(cards([range]).get('2020-03-18/card')).toMatchObject({
      day: null,
      title: '2020年3月18日\u00A0– 4月2日 x',
    });
  });

  it('shows the label as the title of a page without a date', () => {
    const undated = pageEntry('words', { date: null, label: 'Papers' });
    expect(cards([undated]).get('2020-03-18/card')).toMatchObject({
      day: null,
      title: 'Papers',
      text: 'words',
    });
  });

  it('shows the heading, the text and the first image of a topic, and its session', () => {
    expect(cards([pageEntry(TOPIC)]).get('2020-03-18/gvisor/card')).toMatchObject({
      note: '2020年3月18日 星期三',
      title: 'gVisor',
      text: '慢？',
      image: { clock: '16:04' },
    });
  });

  it('shows the session as the title of a topic without a heading', () => {
    expect(cards([pageEntry('### ![](.png)\n')]).get('2020-03-18/section/card')).toMatchObject({
      note: '',
      title: '2020年3月18日 星期三',
    });
  });

  it('lists the newest sessions on the card of the notebook', () => {
    const older = pageEntry('### IOMMU\n', { id: '2020-03-11', date: '2020-03-11' });
    expect(cards([older, pageEntry(TOPIC)]).get('cards/index')).toMatchObject({
      title: '会议笔记',
      note: '2 次会议 · 2 个话题',
      list: ['3月18日 · gVisor', '3月11日 · IOMMU'],
    });
  });
});
