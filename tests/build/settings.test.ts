import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, readSettings } from '../../src/build/settings.ts';

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
    { env: { SITE_LOGO: import.meta.dirname + '/../../public/favicon.svg' }, out: {} },
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
    { env: { LINE_BREAKS: 'yes' }, message: 'LINE_BREAKS：“yes”' },
    { env: { SEVERITY: 'no-rule=off' }, message: 'SEVERITY' },
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
});
