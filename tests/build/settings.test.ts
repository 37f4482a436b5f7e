import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../src/build/setting-values.ts';
import { readSettings } from '../../src/build/settings.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const PROJECT = resolve('/project');
const read = (env: Environment) => readSettings(PROJECT, env);

describe('readSettings', () => {
  it('resolves the folders of the config against the project', () => {
    expect(read({})).toMatchObject({
      project: PROJECT,
      notesDir: join(PROJECT, 'notes'),
      imagesDir: join(PROJECT, 'imgs'),
      outDir: join(PROJECT, 'dist'),
      siteUrl: null,
      basePath: '/',
      language: 'zh-CN',
    });
  });

  it.each<{ env: Environment; out: object }>([
    { env: { NOTES_DIR: '../other' }, out: { notesDir: resolve(PROJECT, '../other') } },
    { env: { SITE_URL: 'https://a.example/b/' }, out: { siteUrl: 'https://a.example' } },
    { env: { BASE_PATH: 'team/notes' }, out: { basePath: '/team/notes/' } },
    { env: { BASE_PATH: '//' }, out: { basePath: '/' } },
    { env: { SITE_LANGUAGE: 'EN-gb' }, out: { language: 'en' } },
    {
      env: { SITE_URL: 'https://u.example/repo/' },
      out: { siteUrl: 'https://u.example', basePath: '/repo/' },
    },
    {
      env: { SITE_URL: 'https://u.example/repo', BASE_PATH: 'repo' },
      out: { siteUrl: 'https://u.example', basePath: '/repo/' },
    },
    { env: { SITE_URL: 'https://u.example', BASE_PATH: '/a/' }, out: { basePath: '/a/' } },
    { env: { DEFAULT_YEAR: '2021' }, out: { defaultYear: 2021 } },
    {
      env: { IMAGE_HOSTS: 'a.example, *.B.example' },
      out: { imageHosts: ['a.example', '*.b.example'] },
    },
    { env: {}, out: { logo: null, accent: null, footText: null, noindex: false } },
    { env: { ACCENT_COLOR: '#1f5a8a' }, out: { accent: { light: '#1f5a8a' } } },
    { env: { SITE_LOGO: `${import.meta.dirname}/../../public/favicon.svg` }, out: {} },
    { env: {}, out: { offline: true } },
    { env: { OFFLINE: '0' }, out: { offline: false } },
    { env: { FOOT_TEXT: '某组', NOINDEX: '1' }, out: { footText: '某组', noindex: true } },
    { env: {}, out: { lineBreaks: 'auto' } },
    { env: { LINE_BREAKS: 'flow' }, out: { lineBreaks: 'flow' } },
    { env: { STRICT: '1' }, out: { strict: true } },
    { env: { STRICT: 'off' }, out: { strict: false } },
    { env: { SEVERITY: 'date-order=off' }, out: { severity: { 'date-order': 'off' } } },
    {
      env: { NOTES_FILE: 'a.md', SEVERITY: 'anchor-lost=error' },
      out: { notesFile: 'a.md', severity: { 'image-unused': 'off', 'anchor-lost': 'error' } },
    },
    {
      env: { NETLIFY: 'true', URL: 'https://a.netlify.app' },
      out: { siteUrl: 'https://a.netlify.app' },
    },
    {
      env: { CF_PAGES: '1', CF_PAGES_URL: 'https://a.pages.dev' },
      out: { siteUrl: 'https://a.pages.dev' },
    },
    {
      env: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY_OWNER: 'Some-One' },
      out: { siteUrl: 'https://some-one.github.io' },
    },
    {
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: PROJECT,
        GITHUB_REPOSITORY: 'some-one/group',
        GITHUB_REF_NAME: 'main',
      },
      out: { editUrl: 'https://github.com/some-one/group/edit/main/notes/{file}#L{line}' },
    },
    {
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: resolve('/elsewhere'),
        GITHUB_REPOSITORY: 'some-one/group',
      },
      out: { editUrl: null },
    },
  ])('reads $env', ({ env, out }) => {
    expect(read(env)).toMatchObject(out);
  });

  it.each<{ env: Environment; message: string }>([
    { env: { SITE_URL: 'example.org' }, message: 'SITE_URL：“example.org”' },
    { env: { BASE_PATH: 'a b' }, message: 'BASE_PATH：“a b”' },
    { env: { SITE_LANGUAGE: 'de' }, message: 'SITE_LANGUAGE：“de”' },
    { env: { IMAGE_HOSTS: "'unsafe-inline'" }, message: 'IMAGE_HOSTS：“' },
    { env: { IMAGE_HOSTS: 'https://a.example' }, message: 'IMAGE_HOSTS：“' },
    {
      env: { SITE_URL: 'https://u.example/repo/', BASE_PATH: '/other/' },
      message: 'SITE_URL：“https://u.example/repo/”',
    },
    { env: { SITE_LOGO: 'no/logo.svg' }, message: 'SITE_LOGO：没有 ' },
    { env: { SITE_LOGO: import.meta.filename }, message: 'SITE_LOGO：没有 ' },
    { env: { ACCENT_COLOR: 'red' }, message: 'ACCENT_COLOR：“red” 不是颜色' },
    { env: { ACCENT_COLOR: '#fc0' }, message: 'ACCENT_COLOR：“#fc0” 太浅，和背景的对比只有 1.3' },
    { env: { DEFAULT_YEAR: '20' }, message: 'DEFAULT_YEAR：“20”' },
    { env: { TIME_ZONE: 'Mars/X' }, message: 'TIME_ZONE：“Mars/X” 不是时区' },
    { env: { LINE_BREAKS: 'yes' }, message: 'LINE_BREAKS：“yes”' },
    { env: { SEVERITY: 'no-rule=off' }, message: 'SEVERITY：没有 “no-rule”' },
  ])('throws a message in the language of the notes for $env', ({ env, message }) => {
    expect(() => read(env)).toThrow(message);
  });

  it('throws a message in English for English notes', () => {
    expect(() => read({ SITE_LANGUAGE: 'en', DEFAULT_YEAR: '20' })).toThrow(/^DEFAULT_YEAR: "20"/);
  });

  it('returns the same cache folder for the same settings only', () => {
    expect(read({}).cacheDir).toBe(read({ SITE_TITLE: '' }).cacheDir);
    expect(read({ SITE_TITLE: 'a' }).cacheDir).not.toBe(read({}).cacheDir);
  });

  describe('with a settings file', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await temporaryFolder();
      await mkdir(join(folder, 'notes'));
    });

    /** Writes a settings file and reads the settings. */
    async function readFile(settings: object | string, env: Environment = {}) {
      const path = join(folder, 'running-notes.config.json');
      await writeFile(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
      return read({ NOTES_CONFIG: path, ...env });
    }

    it('resolves folders against the file and takes public files from beside it', async () => {
      expect(await readFile({ newTemplate: 'new.md' })).toMatchObject({
        project: PROJECT,
        notesDir: join(folder, 'notes'),
        imagesDir: join(folder, 'notes'),
        outDir: join(folder, 'dist'),
        publicDir: join(folder, 'public'),
        newTemplate: join(folder, 'new.md'),
      });
    });

    it('reads the notes beside the file if there is no folder of notes', async () => {
      await rm(join(folder, 'notes'), { recursive: true });
      await mkdir(join(folder, 'imgs'));
      expect(await readFile({})).toMatchObject({
        notesDir: folder,
        imagesDir: join(folder, 'imgs'),
      });
    });

    it('takes every setting from the file', async () => {
      const settings = {
        $schema: './schema.json',
        notesDir: 'a',
        imagesDir: 'b',
        outDir: '../c',
        siteUrl: 'https://a.example/team',
        basePath: 'team',
        title: 'T',
        description: 'D',
        logo: 'logo.svg',
        accent: '#1f5a8a',
        footText: 'F',
        noindex: true,
        offline: false,
        language: 'en',
        editUrl: 'https://a.example/{file}',
        defaultYear: 2021,
        lineBreaks: 'keep',
        imageHosts: ['A.example'],
        timeZone: 'Europe/Berlin',
        strict: true,
        severity: { 'date-order': 'off' },
      };
      const { $schema, ...same } = settings;
      await writeFile(join(folder, 'logo.svg'), '<svg/>');
      expect(await readFile(settings)).toMatchObject({
        ...same,
        notesDir: join(folder, 'a'),
        imagesDir: join(folder, 'b'),
        outDir: resolve(folder, '../c'),
        siteUrl: 'https://a.example',
        basePath: '/team/',
        logo: join(folder, 'logo.svg'),
        accent: { light: '#1f5a8a' },
        imageHosts: ['a.example'],
      });
    });

    it('lets the environment override it', async () => {
      const env = { SITE_TITLE: 'E', OUT_DIR: 'out', SEVERITY: 'date-order=error' };
      const settings = { title: 'F', outDir: 'x', severity: { 'date-order': 'off' } };
      expect(await readFile(settings, env)).toMatchObject({
        title: 'E',
        outDir: join(folder, 'out'),
        severity: { 'date-order': 'error' },
      });
    });

    it('applies its title to notes in its folder, and not to others', async () => {
      const titleOf = async (notes: string) =>
        (await readFile({ title: 'F', imagesDir: 'x' }, { NOTES_DIR: notes })).title;
      expect(await titleOf(join(folder, 'drafts'))).toBe('F');
      expect(await titleOf(resolve(folder, '../other'))).toBeNull();
      await rm(join(folder, 'notes'), { recursive: true });
      expect(await titleOf(resolve(folder, '../other'))).toBe('F');
    });

    it.each([
      { key: 'siteUrl', value: 'x', message: 'siteUrl: "x" is not an address' },
      { key: 'basePath', value: 'a b', message: 'basePath: "a b" is not a path' },
      { key: 'language', value: 'de', message: 'language：“de” 既不是' },
      { key: 'defaultYear', value: 20, message: 'defaultYear: "20" is not a year' },
      { key: 'lineBreaks', value: 'yes', message: 'lineBreaks: "yes" is not auto, keep or flow' },
      { key: 'imageHosts', value: ['a b'], message: 'imageHosts: "a b" is not a host name' },
      { key: 'severity', value: { x: 'off' }, message: 'severity: there is no rule "x"' },
    ])('names the line of a wrong $key', async ({ key, value, message }) => {
      const written = { language: 'en', title: 'T', [key]: value };
      const text = JSON.stringify(written, null, 2);
      const line = text.split('\n').findIndex((each) => each.includes(`"${key}"`)) + 1;
      const wrong = readFile(text);
      await expect(wrong).rejects.toThrow(message);
      await expect(wrong).rejects.toThrow(
        `running-notes.config.json:${key === 'severity' ? line + 1 : line}:`,
      );
    });
  });
});
