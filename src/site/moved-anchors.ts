import { addressTitle, addressUrl } from './addressed.ts';
import type { Notebook } from './notebook.ts';
import type { MovedAnchor } from './types.ts';

/** The anchors that were published on a page and that none of its headings answers to any more. */
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
