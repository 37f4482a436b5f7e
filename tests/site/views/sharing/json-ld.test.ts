import { describe, expect, it } from 'vitest';
import { notebookJsonLd, sessionJsonLd } from '../../../../src/site/views/sharing/json-ld.ts';
import { sessionView } from '../../../../src/site/views/session-view.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const site = new URL('https://notes.example.org');
const about = { siteName: 'Notes', language: 'en' as const, site };
const notebook = notebookOf(
  '## 2020/3/11\n\nwords\n\n### IOMMU\n\n#### deeper\n\n### ![](.png)\n\n## 3/11\n',
);
const [page] = notebook.pages;
if (page === undefined) throw new Error('The notes have no page');
const session = sessionView(page, notebook);

describe('sessionJsonLd', () => {
  it('contains the article with its topics, and breadcrumbs from the timeline', () => {
    expect(sessionJsonLd(session, { ...about, image: undefined })).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Wednesday, 11 March 2020',
          description: 'words · IOMMU · deeper',
          inLanguage: 'en',
          datePublished: '2020-03-11',
          url: 'https://notes.example.org/2020-03-11/',
          isPartOf: { '@type': 'WebSite', name: 'Notes', url: 'https://notes.example.org/' },
          hasPart: [
            {
              '@type': 'WebPageElement',
              name: 'IOMMU',
              url: 'https://notes.example.org/2020-03-11/#iommu',
            },
            { '@type': 'WebPageElement', url: 'https://notes.example.org/2020-03-11/#section' },
          ],
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            {
              '@type': 'ListItem',
              position: 1,
              name: 'Notes',
              item: 'https://notes.example.org/',
            },
            {
              '@type': 'ListItem',
              position: 2,
              name: 'Wednesday, 11 March 2020',
              item: 'https://notes.example.org/2020-03-11/',
            },
          ],
        },
      ],
    });
  });

  it('contains the address of the card', () => {
    const image = 'https://notes.example.org/2020-03-11/card.png';
    expect(sessionJsonLd(session, { ...about, image })).toMatchObject({
      '@graph': [{ image }, {}],
    });
  });

  it('contains neither addresses nor breadcrumbs without a known origin', () => {
    const json = JSON.stringify(
      sessionJsonLd(session, { ...about, site: undefined, image: undefined }),
    );
    expect(json).not.toMatch(/"(?:url|item)":|BreadcrumbList/);
  });
});

describe('notebookJsonLd', () => {
  it('describes a web site', () => {
    expect(notebookJsonLd('2 sessions', about)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Notes',
      description: '2 sessions',
      inLanguage: 'en',
      url: 'https://notes.example.org/',
    });
  });
});
