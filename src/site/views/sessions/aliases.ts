import type { Address, Alias } from '../../../model/ledger/ledger-entry.ts';
import { isReservedId } from '../../../model/gather-pages.ts';
import { anchorUrl, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import type { Forward, MovedAnchor } from '../../types.ts';
import { sessionTitle } from './session-title.ts';

/**
 * Returns the retired page addresses: of sessions whose date was corrected or that were merged, and of
 * the share pages of topics that were renamed, moved or merged. An address in use is never included.
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
      moved:
        from.anchor === '' ? movedFragments(bySession.get(from.session) ?? [], to.session) : {},
    }))
    .filter(({ path }) => !used.has(path));
}

/** Returns the published anchors of a page that lead to another page, or to the page as a whole. */
export function movedAnchors(id: string, notebook: Notebook): MovedAnchor[] {
  return notebook.about.aliases
    .filter(({ from, to }) => {
      const isInside = to.session === id && to.anchor !== '';
      return from.session === id && from.anchor !== '' && !isInside;
    })
    .map(({ from, to }) => ({
      anchor: from.anchor,
      url: to.session === id ? null : addressUrl(to),
      title: addressTitle(to, notebook),
    }));
}

function addressUrl({ session, anchor }: Address): string {
  return anchor === '' ? pageUrl(session) : anchorUrl(session, anchor);
}

/** Returns the title of an address: the heading there, if any, and the title of the session. */
function addressTitle({ session, anchor }: Address, { about, pages }: Notebook): string {
  const page = pages.find(({ id }) => id === session);
  if (page === undefined) return about.title;
  const { sections, parts } = page.rendered.outline;
  const heading = [...sections, ...parts].find((each) => each.anchor === anchor)?.heading;
  return [heading, sessionTitle(page, about.language)].filter(Boolean).join(' · ');
}

function pagePaths({ id, rendered }: Notebook['pages'][number]): string[] {
  const topics = rendered.outline.sections.filter(({ level }) => level === 1);
  return [id, ...topics.map(({ anchor }) => `${id}/${anchor}`)];
}

/** Returns the URLs of the anchors that have another session or another name than before. */
function movedFragments(aliases: readonly Alias[], session: string): Record<string, string> {
  const moved = aliases.filter(({ from, to }) => {
    return from.anchor !== '' && (to.session !== session || to.anchor !== from.anchor);
  });
  return Object.fromEntries(moved.map(({ from, to }) => [from.anchor, addressUrl(to)]));
}
