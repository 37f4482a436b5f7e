import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../../src/site/script-json.ts';
import {
  pageSharing,
  sessionSharing,
  timelineSharing,
  topicSharing,
} from '../../../src/site/views/sharing.ts';
import type { SectionView, SessionView } from '../../../src/site/types.ts';

const section = (level: number, heading: string): SectionView => {
  return { anchor: 'a', heading, level, url: '/2020-03-11/#a', share: null, children: [] };
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
  previous: null,
  next: null,
  editUrl: null,
};

const topic = { anchor: 'iommu', heading: 'IOMMU', excerpt: 'Translates addresses', figures: [] };
const page = { id: '2020-03-11', date: '2020-03-11', end: null, label: '' };

const site = new URL('https://notes.example.org');
const cards = new Set(['2020-03-11/card', '2020-03-11/iommu/card', 'cards/index']);
const about = { siteName: 'Notes', language: 'en' as const, site, cards };

describe('what a session says of itself', () => {
  it('has a part for each topic, and the way from the timeline', () => {
    const { jsonLd, ...rest } = sessionSharing(session, about);
    expect(rest).toMatchObject({
      type: 'article',
      url: 'https://notes.example.org/2020-03-11/',
      image: {
        url: 'https://notes.example.org/2020-03-11/card.png',
        width: 1200,
        height: 630,
        alt: 'Card of “Papers”',
      },
    });
    expect(jsonLd).toMatchObject({
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Papers',
          image: 'https://notes.example.org/2020-03-11/card.png',
          hasPart: [
            { name: 'IOMMU', url: 'https://notes.example.org/2020-03-11/#a' },
            { url: 'https://notes.example.org/2020-03-11/#a' },
          ],
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: 'Notes', item: 'https://notes.example.org/' },
            { position: 2, name: 'Papers', item: 'https://notes.example.org/2020-03-11/' },
          ],
        },
      ],
    });
  });

  it('holds no address where the site has none', () => {
    const nowhere = { ...about, site: undefined };
    const all = [
      sessionSharing(session, nowhere),
      topicSharing(topic, page, nowhere),
      timelineSharing('All', nowhere),
    ];
    expect(all.map(({ url }) => url)).toEqual([null, null, null]);
    expect(all.map(({ image }) => image)).toEqual([null, null, null]);
    expect(JSON.stringify(all)).not.toMatch(/"(?:url|item)":"|BreadcrumbList/);
  });

  it('goes by the site’s name where it has no title', () => {
    expect(sessionSharing({ ...session, title: '' }, about).title).toBe('Notes');
  });
});

describe('what a topic says of itself', () => {
  it('names its share page and its card', () => {
    expect(topicSharing(topic, page, about)).toMatchObject({
      title: 'IOMMU',
      description: 'Translates addresses',
      url: 'https://notes.example.org/2020-03-11/iommu/',
      published: '2020-03-11',
      image: { url: 'https://notes.example.org/2020-03-11/iommu/card.png' },
    });
  });

  it('goes by its session where it has no words of its own', () => {
    const title = 'Wednesday, 11 March 2020';
    const empty = { ...topic, heading: '', excerpt: '' };
    expect(topicSharing(empty, page, about)).toMatchObject({ title, description: title });
  });

  it('names no card that is not there', () => {
    expect(topicSharing(topic, page, { ...about, cards: new Set() }).image).toBeNull();
  });
});

describe('what a page of the whole notebook says of itself', () => {
  it('shows the card of the notebook', () => {
    const words = { title: 'Search', description: 'Find it', path: '/search/' };
    expect(pageSharing(words, about)).toMatchObject({
      type: 'website',
      url: 'https://notes.example.org/search/',
      image: { url: 'https://notes.example.org/cards/index.png' },
    });
  });
});

describe('JSON in a script', () => {
  it.each(['</script><b>', '<!--', '\u2028\u2029', '"quotes" & <tags>', '𠮷野家 🐛'])(
    'keeps %j inside',
    (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    },
  );
});
