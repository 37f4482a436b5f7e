import type { PluginOption } from 'vite';
import { describe, expect, it } from 'vitest';
import { handedOverNotebook, notebookHandover } from '../../src/content/notebook-handover.ts';
import { notebookWith, pageEntry } from '../support/notebook.ts';

describe('handedOverNotebook', () => {
  it('returns the notebook that was put into the configuration', () => {
    const notebook = notebookWith([pageEntry('a')]);
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
