import { describe, expect, it } from 'vitest';
import { sessionPage, sessionView } from '../../../src/site/views/session-view.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

const NOTES = `## 2020/3/11

First words

### IOMMU

More words

![](Snipaste_2020-03-11_16-02-00.png)

## 2020/3/18 组会

## 2020/3/25
`;

async function view(order: number, editUrl: string | null = null) {
  const notebook = notebookOf(NOTES, { editUrl });
  const page = notebook.pages[order];
  if (page === undefined) throw new Error(`The notes have no page ${order}`);
  return sessionView(page, notebook);
}

describe('sessionView', () => {
  it('contains the heading as written and a description of the whole session', async () => {
    expect(await view(0)).toMatchObject({
      heading: '2020/3/11',
      title: 'Wednesday, 11 March 2020',
      description: 'First words · IOMMU · More words',
      span: '16:02',
      sections: [{ heading: 'IOMMU' }],
    });
  });

  it.each([
    { order: 0, previous: null, next: '2020-03-18' },
    { order: 1, previous: '2020-03-11', next: '2020-03-25' },
    { order: 2, previous: '2020-03-18', next: null },
  ])('links session $order to $previous and $next', async ({ order, previous, next }) => {
    const session = await view(order);
    expect([session.previous?.id ?? null, session.next?.id ?? null]).toEqual([previous, next]);
  });

  it('fills the file and the line of the heading into the edit link', async () => {
    const { editUrl } = await view(1, 'https://e.example/{file}#L{line}');
    expect(editUrl).toBe('https://e.example/n.md#L11');
  });

  it('has no edit link without a template', async () => {
    expect((await view(1)).editUrl).toBeNull();
  });
});

describe('sessionPage', () => {
  it('contains the session, its description for chats and its moved anchors', async () => {
    const aliases = [
      {
        from: { session: '2020-03-11', anchor: 'old' },
        to: { session: '2020-03-18', anchor: '' },
        isTopic: false,
      },
    ];
    const notebook = notebookOf(NOTES, { aliases });
    const [page] = notebook.pages;
    const context = {
      siteName: 'Notes',
      language: 'en' as const,
      site: undefined,
      cards: new Set(),
    };
    expect(page && sessionPage(page, notebook, context)).toMatchObject({
      session: { id: '2020-03-11', figures: [{ id: 'fig_snipaste-2020-03-11-16-02-00' }] },
      sharing: { title: 'Wednesday, 11 March 2020', type: 'article' },
      moved: [{ anchor: 'old', url: '/2020-03-18/' }],
    });
  });
});
