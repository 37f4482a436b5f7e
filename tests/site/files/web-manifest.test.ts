import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPER, webManifest } from '../../../src/site/files/web-manifest.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

describe('webManifest', () => {
  it('describes the site as a program', () => {
    const notebook = notebookOf('## 2020/3/11\n', {
      title: '某某实验室的组会会议记录',
      description: 'd',
    });
    expect(JSON.parse(webManifest(notebook))).toMatchObject({
      id: '/',
      name: '某某实验室的组会会议记录',
      short_name: '某某实验室的组会会议记录',
      description: 'd',
      lang: 'en',
      start_url: '/',
      scope: '/',
      display: 'standalone',
    });
  });

  it('shortens a long title and leaves out a description that is not set', () => {
    const manifest = JSON.parse(webManifest(notebookOf('', { title: 'Notes of the whole group' })));
    expect(manifest).toMatchObject({ short_name: 'Notes of the' });
    expect(manifest).not.toHaveProperty('description');
  });

  it('names icons that exist', () => {
    const { icons } = JSON.parse(webManifest(notebookOf(''))) as { icons: { src: string }[] };
    expect(icons).toHaveLength(5);
    for (const { src } of icons) {
      const path = new URL(`../../../public${src}`, import.meta.url);
      expect(readFileSync(path).length).toBeLessThan(4_000);
    }
  });

  it('has the background of the pages', () => {
    const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark})`);
  });
});
