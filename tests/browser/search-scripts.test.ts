import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useSite } from '../support/sites/open-site.ts';
import { sample, seededRandom } from '../support/random.ts';
import { type ShownSection, shownSections } from '../support/notes/shown-sections.ts';

// Notes in many scripts, with code, signs and markup. Whatever the pages show is searched for on the
// search page, and the hits are compared with the sections that show it.
const fixture = new URL('../fixtures/search/scripts.md', import.meta.url);
const site = useSite({ files: { 'notes/notes.md': readFileSync(fixture, 'utf8') } });

let page: Page;
let sections: ShownSection[] = [];

beforeEach(async () => {
  page = await site.open('search/');
  // A query that is typed before the script has loaded would be lost.
  await page
    .locator('main [data-search-results][aria-busy="false"]')
    .waitFor({ state: 'attached' });
  if (sections.length === 0) sections = await shownSections(page);
});

/** Types a query and returns its answer. */
function ask(query: string): Promise<{ total: number; links: string[]; showsEmpty: boolean }> {
  return page.evaluate(async (typed) => {
    const panel = document.querySelector('main search-panel');
    const [input, results] = [
      panel?.querySelector('input'),
      panel?.querySelector<HTMLElement>('[data-search-results]'),
    ];
    if (!input || !results) throw new Error('The page has no search');
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const answered = async () => {
      while (results.ariaBusy !== 'false') await new Promise((done) => setTimeout(done));
    };
    await answered();
    // Results in which short words are inside of others are shown on request.
    panel?.querySelector<HTMLElement>('[data-inside]')?.click();
    await answered();
    for (;;) {
      const more = results.querySelector<HTMLElement>('.more');
      if (more === null) break;
      more.click();
      await answered();
    }
    return {
      total: Number(results.dataset['total']),
      links: [...results.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      showsEmpty: panel?.querySelector<HTMLElement>('[data-search-empty]')?.hidden === false,
    };
  }, query);
}

/** Returns the addresses of the sections that show a text within one block. */
function showing(text: string): Set<string> {
  const found = sections.filter(({ blocks }) => blocks.some((block) => block.includes(text)));
  return new Set(found.map(({ url }) => url));
}

/** Returns every substring of `least` to `most` characters of the matches of a pattern. */
function pieces(pattern: RegExp, least: number, most: number): string[] {
  const found = new Set<string>();
  const runs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((text) => text.match(pattern) ?? []),
  );
  for (const run of runs) {
    const characters = [...run];
    for (let start = 0; start < characters.length; start += 1) {
      for (let length = least; length <= most && start + length <= characters.length; length += 1) {
        found.add(characters.slice(start, start + length).join(''));
      }
    }
  }
  return [...found].sort();
}

function distinct(pattern: RegExp): string[] {
  const all = sections.flatMap(({ blocks }) => blocks.flatMap((text) => text.match(pattern) ?? []));
  return [...new Set(all)].sort();
}

describe('the search page', () => {
  it.each([
    { kind: 'Han characters', of: () => pieces(/\p{Script=Han}+/gu, 1, 6) },
    {
      kind: 'kana beside Han',
      of: () => pieces(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu, 2, 5),
    },
    { kind: 'Hangul', of: () => pieces(/\p{Script=Hangul}+/gu, 1, 4) },
  ])('finds $kind exactly where the pages show them', async ({ of }) => {
    const asked = sample(of(), 120, seededRandom(3));
    expect(asked.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const text of asked) {
      const { links, total } = await ask(text);
      const isRight = new Set(links).symmetricDifference(showing(text)).size === 0;
      if (!isRight || total !== links.length) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    { kind: 'words', of: () => distinct(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) },
    {
      kind: 'words as they are written',
      of: () =>
        distinct(/(?!-)(?:(?!\p{Script=Han})[\p{L}\p{N}+#.:_%/@&'-])+/gu).filter((text) =>
          /[\p{L}\p{N}]/u.test(text),
        ),
    },
    {
      kind: 'letters beside Han characters',
      of: () => distinct(/[a-z0-9.%]+ ?\p{Script=Han}{1,3}|\p{Script=Han}{1,3} ?[a-z0-9.%]+/gu),
    },
    { kind: 'emoji', of: () => distinct(/(?!\p{Emoji_Modifier})\p{Emoji_Presentation}/gu) },
  ])('finds all of the $kind that the pages show', async ({ of }) => {
    const asked = of();
    expect(asked.length).toBeGreaterThan(3);
    const missed: string[] = [];
    for (const text of asked) {
      if (!showing(text).isSubsetOf(new Set((await ask(text)).links))) missed.push(text);
    }
    expect(missed).toEqual([]);
  });

  it('lists the section whose heading is the query first', async () => {
    const wrong: string[] = [];
    for (const { url, blocks } of sections) {
      const heading = blocks.find((text) => text !== '') ?? '';
      if (!url.includes('#') || heading.startsWith('空标题')) continue;
      const typed = heading === '!?......' ? '！？……' : heading;
      const first = (await ask(typed)).links[0];
      const equal = sections.filter((each) => each.blocks.find((text) => text !== '') === heading);
      if (!equal.some((each) => each.url === first)) wrong.push(heading);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    { why: 'an unknown word', query: 'zzqx' },
    { why: 'unknown Han text', query: '魑魅魍魉' },
    { why: 'signs', query: '……？' },
    { why: 'a long word', query: 'x'.repeat(2000) },
    { why: 'a long Han text', query: '剪'.repeat(2000) },
    { why: 'a phrase', query: '"没有这句 话"' },
  ])('finds nothing for $why and shows a message', async ({ query }) => {
    expect(await ask(query)).toEqual({ total: 0, links: [], showsEmpty: true });
  });

  it('finds the known word of two', async () => {
    const { links, showsEmpty } = await ask('foo_bar 魑魅');
    expect(links).toEqual((await ask('foo_bar')).links);
    expect(showsEmpty).toBe(false);
  });

  it.each(['', '   '])('shows no message for the empty query "%s"', async (query) => {
    expect(await ask(query)).toEqual({ total: 0, links: [], showsEmpty: false });
  });

  it.each([
    ['虛擬機', '/2021-01-27/#hen-chang'],
    ['軟體', '/2021-01-27/#jian-zhi'],
    ['仮想マシン', '/2021-01-06/#ri-ben-yu'],
    ['7', '/2021-01-27/'],
    ['%', '/2021-01-13/'],
    ['#include <stdio.h>', '/2021-01-13/#std-vector'],
  ])('answers %s', async (query, url) => {
    expect((await ask(query)).links[0]).toMatch(new RegExp(`^${url}`));
  });
});
