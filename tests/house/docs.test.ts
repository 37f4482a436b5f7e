import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');
const docs = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...docs.map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/(`+).+?\1/g, '');

  it('links to files that exist', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link = '', source = '']) => link || source)
      .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
      .map((link) => resolve(PROJECT, dirname(page), decodeURI(link.replace(/#.*/, ''))));
    const gone = links.filter((path) => !existsSync(path)).map((path) => relative(PROJECT, path));
    expect(gone).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const names = Array.from(text.matchAll(/`npm run ([\w-]+)/g), ([, name = '']) => name);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the docs', () => {
  const english = docs.filter((name) => !name.includes('zh-CN'));

  it.each(english)('have a Chinese version of %s', (name) => {
    expect(docs).toContain(name.replace('.md', '.zh-CN.md'));
  });
});
