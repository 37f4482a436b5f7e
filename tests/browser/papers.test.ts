import { describe, expect, it } from 'vitest';
import { useSite } from '../support/sites/open-site.ts';

const site = useSite();

const BIBTEX =
  '@inproceedings{tiresias2019,\n  title = {{Tiresias}},\n  booktitle = {NSDI},\n  year = {2019}\n}';

describe('the page of papers', () => {
  it('copies the BibTeX of a paper', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await site.open('papers/', { permissions });
    const paper = page.locator('.papers li', { hasText: 'Tiresias' });
    await paper.getByRole('button', { name: '复制 BibTeX' }).click();
    await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(BIBTEX);
  });

  it('shows the BibTeX without scripts', async () => {
    const page = await site.open('papers/', { javaScriptEnabled: false });
    const paper = page.locator('.papers li', { hasText: 'Tiresias' });
    expect(await paper.getByRole('button').count()).toBe(0);
    await paper.locator('summary').click();
    expect(await paper.locator('pre').textContent()).toBe(BIBTEX);
    expect(await paper.locator('pre').isVisible()).toBe(true);
  });

  it('leads to the section that presents a paper', async () => {
    const page = await site.open('papers/');
    await page.getByRole('link', { name: 'How to Copy Files' }).click();
    await page.waitForURL('**/2020-04-01/#how-to-copy-files');
  });

  it('requests nothing from the search engine that it links to', async () => {
    const page = await site.open('papers/');
    const search = page
      .locator('.papers li', { hasText: 'Tiresias' })
      .getByText('Semantic Scholar');
    expect(await search.getAttribute('rel')).toBe('noreferrer');
    expect(await search.getAttribute('href')).toBe(
      'https://www.semanticscholar.org/search?q=Tiresias+NSDI+2019',
    );
    await search.hover();
    // A request to another host would fail the test.
    await page.waitForLoadState('networkidle');
  });
});
