import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../src/site/script-json.ts';
import { sessionSharing, timelineSharing } from '../../src/site/sharing.ts';
import type { SectionView, SessionView } from '../../src/site/types.ts';

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

const site = new URL('https://notes.example.org');
const about = { siteName: 'Notes', language: 'en' as const, site };

describe('what a session says of itself', () => {
  it('has a part for each topic, and the way from the timeline', () => {
    const { jsonLd, ...rest } = sessionSharing(session, about);
    expect(rest).toMatchObject({ type: 'article', url: 'https://notes.example.org/2020-03-11/' });
    expect(jsonLd).toMatchObject({
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Papers',
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
    const all = [sessionSharing(session, nowhere), timelineSharing('All', nowhere)];
    expect(all.map(({ url }) => url)).toEqual([null, null]);
    expect(JSON.stringify(all)).not.toMatch(/"(?:url|item)":"|BreadcrumbList/);
  });

  it('goes by the site’s name where it has no title', () => {
    expect(sessionSharing({ ...session, title: '' }, about).title).toBe('Notes');
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
