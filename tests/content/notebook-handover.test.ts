import type { PluginOption } from 'vite';
import { describe, expect, it } from 'vitest';
import { handedOverNotebook, notebookHandover } from '../../src/content/notebook-handover.ts';
import { readNotebook } from '../../src/content/notebook-reader.ts';
import { notesFolder } from '../support/notes-folder.ts';

describe('handedOverNotebook', () => {
  it('returns the notebook that was put into the configuration', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': '## 2020/3/11\n\na\n' });
    const notebook = await readNotebook(settings);
    const plugins = [{ name: 'other' }, notebookHandover(notebook)];
    expect(handedOverNotebook({ vite: { plugins } })).toBe(notebook);
  });

  it.each<{ plugins?: PluginOption[] }>([
    {},
    { plugins: [] },
    { plugins: [null, false, [{ name: 'other' }]] },
  ])('returns null for a configuration without one: %j', (vite) => {
    expect(handedOverNotebook({ vite })).toBeNull();
  });
});
