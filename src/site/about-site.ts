import { loadCards } from './files/cards.ts';
import type { Notebook } from './notebook.ts';
import type { AboutSite } from './views/sharing.ts';

/** What the tags of all pages need to know; `site` is the origin, where it is known. */
export async function aboutSite(notebook: Notebook, site: URL | undefined): Promise<AboutSite> {
  const { title, language } = notebook.about;
  return { siteName: title, language, site, cards: await loadCards(notebook) };
}
