import type { Alias } from '../../model/ledger/ledger-entry.ts';
import { isReservedId } from '../../model/gather-pages.ts';
import { addressTitle, addressUrl } from '../addressed.ts';
import type { Notebook } from '../notebook.ts';
import type { Forward } from '../types.ts';

/**
 * The addresses of sessions whose date was corrected or that were merged, and of the share pages of
 * topics that were renamed, moved or merged. An address in use is never among them.
 */
export function forwards(notebook: Notebook): Forward[] {
  const { aliases } = notebook.about;
  const used = new Set(notebook.pages.flatMap(pagePaths));
  const bySession = Map.groupBy(aliases, ({ from }) => from.session);
  return aliases
    .filter(({ from, isTopic }) => isTopic || (from.anchor === '' && !isReservedId(from.session)))
    .map(({ from, to }) => ({
      path: [from.session, from.anchor].filter(Boolean).join('/'),
      url: addressUrl(to),
      title: addressTitle(to, notebook),
      moved: from.anchor === '' ? elsewhere(bySession.get(from.session) ?? [], to.session) : {},
    }))
    .filter(({ path }) => !used.has(path));
}

function pagePaths({ id, rendered }: Notebook['pages'][number]): string[] {
  const topics = rendered.outline.sections.filter(({ level }) => level === 1);
  return [id, ...topics.map(({ anchor }) => `${id}/${anchor}`)];
}

function elsewhere(aliases: readonly Alias[], session: string): Record<string, string> {
  const moved = aliases.filter(({ from, to }) => {
    return from.anchor !== '' && (to.session !== session || to.anchor !== from.anchor);
  });
  return Object.fromEntries(moved.map(({ from, to }) => [from.anchor, addressUrl(to)]));
}
