import type { Page } from 'playwright-core';

/** A section's address and the texts of the blocks that its page shows. */
export type ShownSection = { url: string; blocks: string[] };

/**
 * Reads the sections of the site that is open in `page` from its rendered pages alone. A section
 * extends from one heading with an anchor to the next; what the site adds to the notes is left out, and
 * formulas, which are found by their source.
 * Texts are in NFKC and lower case, with single spaces and no line breaks between Han characters.
 */
export async function shownSections(page: Page): Promise<ShownSection[]> {
  const shown = await page.evaluate(readPages);
  return shown.map(({ url, text }) => ({ url, blocks: text.split(BLOCK).map(normal) }));
}

const BLOCK = '\u0002';

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})[ \t]*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Runs in the browser, so it can't use anything outside of its own body. */
async function readPages(): Promise<{ url: string; text: string }[]> {
  const added =
    '.anchor, .copy, .title .meta, .title .beside, .still-open, .thread, nav, math, script, .footnotes, .footnote, figure > :not(figcaption)';
  const inLine = /^(?:A|B|BR|CODE|DEL|EM|I|IMG|KBD|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/;
  const sections: { url: string; text: string }[] = [];
  const json = await (await fetch('/notes.json')).json();
  const urls: string[] = ['/', ...json.sessions.map(({ url }: { url: string }) => url)];
  for (const url of urls) {
    const html = await (await fetch(url)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const main = page.querySelector('main');
    // The site adds the timeline after the introduction.
    if (url === '/') main?.replaceChildren(...main.querySelectorAll('h1, .prose'));
    let section = { url, text: '' };
    sections.push(section);
    for (const each of main?.querySelectorAll(added) ?? []) each.remove();
    for (const each of main?.querySelectorAll('.missing') ?? []) {
      each.replaceChildren(...each.querySelectorAll('code'));
    }
    const walk = (node: Node): void => {
      if (!(node instanceof Element)) {
        section.text += node.nodeValue ?? '';
        return;
      }
      if (node.matches('h2[id], h3[id], h4[id], h5[id], h6[id]')) {
        section = { url: `${url}#${node.id}`, text: '' };
        sections.push(section);
      }
      const edge = inLine.test(node.tagName) ? '' : '\u0002';
      section.text += edge;
      for (const child of node.childNodes) walk(child);
      section.text += edge;
    };
    if (main) walk(main);
  }
  return sections;
}
