import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const docs = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.zh-CN.md',
  'SECURITY.md',
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

  it('names files of the code that exist', () => {
    const paths = text.matchAll(/`((?:src|tests|packages|docs|bench)\/[^`\s]*)`/g);
    const gone = Array.from(paths, ([, path = '']) => path).filter(
      (path) => !existsSync(join(PROJECT, path)),
    );
    expect(gone).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const names = Array.from(text.matchAll(/`npm run ([\w-]+)/g), ([, name = '']) => name);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each([
  'docs/architecture.md',
  'docs/architecture.zh-CN.md',
  'docs/glossary.md',
  'docs/glossary.zh-CN.md',
])('%s', (page) => {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  const code = sourceFiles(['src', 'packages/cards/src', 'astro.config.ts']);

  it('names types, functions and settings that exist', () => {
    const all = code.map((file) => file.text).join('\n');
    const names = text.match(/\b[a-z]+[A-Z]\w*|(?<=`)[A-Z]\w+(?=`)/g) ?? [];
    const gone = names.filter((name) => {
      const isDeclared = `\\b(?:type|interface|class|function|const) ${name}\\b`;
      return !new RegExp(`${isDeclared}|\\b${name}:`).test(all);
    });
    expect(names).not.toEqual([]);
    expect(gone).toEqual([]);
  });

  it('names folders that exist', () => {
    const folders = Array.from(text.matchAll(/`(\w[\w-]*\/)`/g), ([, name = '']) => `/${name}`);
    const gone = folders.filter((folder) => !code.some(({ path }) => path.includes(folder)));
    expect(gone).toEqual([]);
  });
});

describe('the docs', () => {
  const english = docs.filter((name) => !name.includes('zh-CN'));

  it.each(english)('have a Chinese version of %s', (name) => {
    expect(docs).toContain(name.replace('.md', '.zh-CN.md'));
  });
});
