import { describe, expect, it } from 'vitest';
import type { SectionView, SessionView } from '../../../../src/site/types.ts';
import {
  pageSharing,
  sessionSharing,
  timelineSharing,
  topicSharing,
} from '../../../../src/site/views/sharing/sharing.ts';

const section = (level: number, heading: string): SectionView => {
  return { anchor: 'a', heading, level, url: '/2020-03-11/#a', children: [] };
};

const session: SessionView = {
  id: '2020-03-11',
  url: '/2020-03-11/',
  title: 'Papers',
  date: null,
  label: '',
  group: null,
  tags: [],
  heading: 'Papers',
  description: '',
  span: null,
  pieces: [],
  figures: [],
  sections: [section(0, '2020/3/11'), section(1, 'IOMMU'), section(1, '')],
  tasks: null,
  stillOpen: null,
  previous: null,
  next: null,
  modified: null,
  editUrl: null,
};

const topic = { anchor: 'iommu', heading: 'IOMMU', excerpt: 'Translates addresses', figures: [] };
const page = { id: '2020-03-11', date: '2020-03-11', end: null, label: '' };

const site = new URL('https://notes.example.org');
const cards = new Set(['2020-03-11/card', '2020-03-11/iommu/card', 'cards/index']);
const context = { siteName: 'Notes', language: 'en' as const, site, cards };

describe('sessionSharing', () => {
  it('describes an article with its address and its card', () => {
    expect(sessionSharing(session, context)).toMatchObject({
      type: 'article',
      url: 'https://notes.example.org/2020-03-11/',
      image: {
        url: 'https://notes.example.org/2020-03-11/card.png',
        width: 1200,
        height: 630,
        alt: 'Card of “Papers”',
      },
    });
  });

  it('contains the card in the JSON-LD', () => {
    expect(sessionSharing(session, context).jsonLd).toMatchObject({
      '@graph': [{ image: 'https://notes.example.org/2020-03-11/card.png' }, {}],
    });
  });

  it('uses the name of the site if the session has no title', () => {
    expect(sessionSharing({ ...session, title: '' }, context).title).toBe('Notes');
  });
});

describe('topicSharing', () => {
  it('describes the share page with its own address and its card', () => {
    expect(topicSharing(topic, page, context)).toMatchObject({
      title: 'IOMMU',
      description: 'Translates addresses',
      url: 'https://notes.example.org/2020-03-11/iommu/',
      published: '2020-03-11',
      image: { url: 'https://notes.example.org/2020-03-11/iommu/card.png' },
    });
  });

  it('uses the title of the session if the topic has no text', () => {
    const title = 'Wednesday, 11 March 2020';
    const empty = { ...topic, heading: '', excerpt: '' };
    expect(topicSharing(empty, page, context)).toMatchObject({ title, description: title });
  });

  it('contains no card that does not exist', () => {
    expect(topicSharing(topic, page, { ...context, cards: new Set() }).image).toBeNull();
  });
});

describe('pageSharing', () => {
  it('shows the card of the notebook', () => {
    const words = { title: 'Search', description: 'Find it', path: '/search/' };
    expect(pageSharing(words, context)).toMatchObject({
      type: 'website',
      url: 'https://notes.example.org/search/',
      image: { url: 'https://notes.example.org/cards/index.png' },
    });
  });
});

describe('a site without a known origin', () => {
  it('has no addresses in its descriptions', () => {
    const nowhere = { ...context, site: undefined };
    const all = [
      sessionSharing(session, nowhere),
      topicSharing(topic, page, nowhere),
      timelineSharing('All', nowhere),
    ];
    expect(all.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
    expect(all.map(({ image }) => image)).toEqual([null, null, null]);
    expect(JSON.stringify(all)).not.toMatch(/"(?:url|item)":"|BreadcrumbList/);
  });
});
