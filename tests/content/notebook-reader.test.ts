import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createNotebookReader,
  type NotebookReading,
  readErrors,
  readNotebook,
} from '../../src/content/notebook-reader.ts';
import { writeLedger } from '../../src/model/ledger/ledger-file.ts';
import { updateLedger } from '../../src/model/ledger/update-ledger.ts';
import { writeImage } from '../support/images.ts';
import { notesFolder } from '../support/sites/notes-folder.ts';

const places = ({ diagnostics }: NotebookReading) =>
  diagnostics.map(({ rule, severity, place }) => {
    return `${place.file}:${place.line}:${place.column} ${severity} ${rule}`;
  });

describe('readNotebook', () => {
  it('reads pages, images, links and files, the preamble first', async () => {
    const { folder, settings } = await notesFolder({
      'notes/n.md':
        '# Title\n\nintro\n\n## 2020/3/18\n\n### B\n\n[a](#a)\n\n## 2020/3/11\n\n### A\n\n![](a.png)\n',
    });
    await writeImage(join(folder, 'imgs/a.png'));
    const { value, diagnostics } = await readNotebook(settings);
    expect(diagnostics).toEqual([]);
    expect(value.title).toBe('Title');
    expect(value.pages).toMatchObject([
      { id: 'index', kind: 'preamble', order: 0, images: [], links: [], modified: null },
      {
        id: '2020-03-11',
        kind: 'page',
        order: 1,
        chunks: [{ file: 'n.md', heading: '2020/3/11', headingLine: 11, line: 12 }],
        images: [{ outcome: 'found', absolute: join(folder, 'imgs/a.png') }],
      },
      {
        id: '2020-03-18',
        kind: 'page',
        order: 2,
        links: [{ outcome: 'place', page: '2020-03-11', anchor: 'a' }],
      },
    ]);
    expect(value.files.map(({ file }) => file)).toEqual(['n.md']);
    expect(value.images.map(({ path }) => path)).toEqual(['a.png']);
  });

  it('sorts the diagnostics of all steps by position and grades them by the settings', async () => {
    const { settings } = await notesFolder(
      {
        'notes/b.md': '## 2020/3/18\n\n![](gone.png) [b](gone.md)\n\n###\n\n## 2020/3/25\n',
        'notes/a.md': '## 2020/3/11\n\n[a](gone.md)\n',
      },
      { SEVERITY: 'link-broken=error,session-empty=off' },
    );
    expect(places(await readNotebook(settings))).toEqual([
      'a.md:3:1 error link-broken',
      'b.md:3:1 warning image-missing',
      'b.md:3:15 error link-broken',
      'b.md:5:1 warning heading-empty',
    ]);
  });

  it('reports a lost anchor at its session or, without the session, in the ledger', async () => {
    const { settings, write } = await notesFolder({
      'notes/n.md':
        '## 2020/3/11\n\n### First topic\n\nOnly here.\n\n### Kept\n\nwords\n\n## 2020/3/18\n\n### Other topic\n\nUnlike the rest.\n',
    });
    const before = await readNotebook(settings);
    await write('notes/anchors.json', writeLedger(updateLedger(before.value.anchors).ledger));
    await write('notes/n.md', '## 2020/3/11\n\n### Kept\n\nwords\n');
    const after = await readNotebook(settings);
    expect(places(after)).toEqual([
      'anchors.json:5:1 error anchor-lost',
      'anchors.json:6:1 error anchor-lost',
      'n.md:1:1 error anchor-lost',
    ]);
    expect(readErrors(after.diagnostics)).toEqual([]);
  });

  it('returns an empty notebook if the notes folder is missing', async () => {
    const { settings } = await notesFolder({});
    const { value, diagnostics } = await readNotebook(settings);
    expect(value.pages).toEqual([]);
    expect(readErrors(diagnostics).map(({ rule }) => rule)).toEqual(['notes-missing']);
  });

  it('reads only the selected file', async () => {
    const { settings } = await notesFolder(
      { 'notes/a.md': '## 2020/3/11\n\na\n', 'notes/b.md': '## 2020/3/18\n\nb\n' },
      { NOTES_FILE: 'b.md' },
    );
    const { value } = await readNotebook(settings);
    expect(value.pages.map(({ id }) => id)).toEqual(['2020-03-18']);
  });
});

describe('createNotebookReader', () => {
  it('renders only pages whose Markdown has changed, also after lines before them', async () => {
    const { settings, write } = await notesFolder({
      'notes/n.md': '## 2020/3/11\n\na\n\n## 2020/3/18\n\nb\n',
    });
    const read = createNotebookReader(settings, { html: true });
    const renderings = async () => (await read()).value.pages.map(({ rendered }) => rendered);
    const [a, b] = await renderings();
    await write('notes/n.md', '## 2020/3/11\n\na2\n\na3\n\n## 2020/3/18\n\nb\n');
    const [a2, b2] = await renderings();
    expect(a2?.pieces).toEqual(['<p>a2</p>\n<p>a3</p>']);
    expect(a2).not.toBe(a);
    expect(b2).toBe(b);
  });

  it('returns pages without HTML by default', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': '## 2020/3/11\n\n### a\n\nb\n' });
    const [page] = (await createNotebookReader(settings)()).value.pages;
    expect(page?.rendered).toMatchObject({ pieces: [], outline: { sections: [{ text: 'b' }] } });
  });

  it('keeps the last good text of a file that can no longer be decoded', async () => {
    const { settings, write } = await notesFolder({ 'notes/n.md': '## 2020/3/11\n\na\n' });
    const read = createNotebookReader(settings);
    const before = await read();
    await write('notes/n.md', new Uint8Array([0x61, 0xff, 0xfe, 0x80]));
    const after = await read();
    expect(after.value.pages).toEqual(before.value.pages);
    expect(readErrors(after.diagnostics).map(({ rule }) => rule)).toEqual(['encoding-invalid']);
    await write('notes/n.md', '## 2020/3/11\n\nb\n');
    expect((await read()).diagnostics).toEqual([]);
  });
});
