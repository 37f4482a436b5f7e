import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { config } from '../config.ts';
import { localDay } from '../model/local-day.ts';
import type { LineBreaks } from '../model/markdown/blocks/hard-wraps.ts';
import type { Language } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';
import { type AccentColours, accentColours } from './accent-colours.ts';
import { languageNamed } from './language-setting.ts';
import { slashPath } from './slash-path.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A value and the place where it was written, for messages. All readers throw for a wrong value. */
export type Written<Value> = { value: Value; at: string };

type SettingsTexts = Dictionary['settings'];

/** Returns the address that GitHub Pages, Netlify and Cloudflare Pages pass to their builds. */
export function hostedOrigin(env: Environment): string | null {
  if (env['NETLIFY'] && env['URL']) return env['URL'];
  if (env['CF_PAGES'] && env['CF_PAGES_URL']) return env['CF_PAGES_URL'];
  const owner = env['GITHUB_ACTIONS'] ? env['GITHUB_REPOSITORY_OWNER'] : undefined;
  return owner ? `https://${owner.toLowerCase()}.github.io` : null;
}

/** Returns the URL for editing notes in the repository whose workflow on GitHub runs. */
export function hostedEditUrl(env: Environment, notesDir: string): string | null {
  const { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: repository } = env;
  if (!env['GITHUB_ACTIONS'] || !workspace || !repository) return null;
  const path = slashPath(relative(workspace, notesDir));
  if (path.startsWith('..') || isAbsolute(path)) return null;
  const branch = env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'] || 'main';
  const parts = [env['GITHUB_SERVER_URL'] || 'https://github.com', repository, 'edit', branch];
  return [...parts, ...(path === '' ? [] : [encodeURI(path)]), '{file}#L{line}'].join('/');
}

/** Returns the origin of an address, or null without one. */
export function readOrigin(
  { value, at }: Written<string | null>,
  texts: SettingsTexts,
): string | null {
  if (value === null) return null;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error(texts.badSiteUrl(at, value));
  return url.origin;
}

/** Returns the path of the site: the base path, or else the path of the address. Throws if they differ. */
export function readSitePath(
  site: Written<string | null>,
  base: Written<string>,
  texts: SettingsTexts,
): string {
  const pathname = decodeURI(URL.parse(site.value ?? '')?.pathname ?? '/');
  const ofSite = readBasePath({ value: pathname, at: site.at }, texts);
  const own = readBasePath(base, texts);
  if (ofSite === '/' || ofSite === own) return own;
  if (own !== '/')
    throw new Error(
      texts.contraryPaths(site.at, { url: site.value ?? '', path: own, at: base.at }),
    );
  return ofSite;
}

function readBasePath({ value, at }: Written<string>, texts: SettingsTexts): string {
  const parts = value.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w.~-]+$/.test(part))) throw new Error(texts.badBasePath(at, value));
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** Returns the language that a text names. */
export function readLanguage({ value, at }: Written<string>): Language {
  const language = languageNamed(value);
  if (language !== null) return language;
  throw new Error(dictionaryOf(config.language).settings.badLanguage(at, value));
}

/** Resolves a path against the folder that the settings are relative to. */
export function readPath(written: string | null, base: string): string | null {
  return written === null ? null : resolve(base, written);
}

/** Returns the path of an image file that exists. */
export function readLogo(
  { value, at }: Written<string | null>,
  { base, texts }: { base: string; texts: SettingsTexts },
): string | null {
  const path = readPath(value, base);
  if (path !== null && !(/\.(?:svg|png|webp|jpe?g)$/i.test(path) && existsSync(path))) {
    throw new Error(texts.badLogo(at, path));
  }
  return path;
}

/** Returns the colours for light and dark pages. */
export function readAccent(
  { value, at }: Written<string | null>,
  texts: SettingsTexts,
): AccentColours | null {
  if (value === null) return null;
  const found = accentColours(value);
  if (found === null) throw new Error(texts.badAccent(at, value));
  if (typeof found === 'number') throw new Error(texts.paleAccent(at, value, found.toFixed(1)));
  return found;
}

/** Returns a year from 1970 to 2099. */
export function readYear(
  { value, at }: Written<string | number | null>,
  texts: SettingsTexts,
): number | null {
  if (value === null) return null;
  if (!/^(?:19[7-9]|20\d)\d$/.test(String(value)))
    throw new Error(texts.badYear(at, String(value)));
  return Number(value);
}

/** Returns the name of a time zone that exists. */
export function readTimeZone({ value, at }: Written<string>, texts: SettingsTexts): string {
  try {
    localDay(new Date(), value);
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw new Error(texts.badTimeZone(at, value));
    throw error;
  }
}

/** Returns how line breaks in paragraphs are treated. */
export function readLineBreaks({ value, at }: Written<string>, texts: SettingsTexts): LineBreaks {
  const known = (['auto', 'keep', 'flow'] as const).find((each) => each === value);
  if (known === undefined) throw new Error(texts.badLineBreaks(at, value));
  return known;
}

/** Returns the names of hosts from a list or from a text with spaces or commas. */
export function readHosts(
  { value, at }: Written<string | string[]>,
  texts: SettingsTexts,
): string[] {
  const written = typeof value === 'string' ? value.split(/[\s,]+/) : value;
  const hosts = written.filter((host) => host !== '').map((host) => host.toLowerCase());
  const bad = hosts.find(
    (host) => !/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/.test(host),
  );
  if (bad !== undefined) throw new Error(texts.badImageHost(at, bad));
  return hosts;
}

/** Returns whether a variable is on, or null if it is not set. */
export function readSwitch(written: string | undefined): boolean | null {
  if (!written) return null;
  return !/^(?:0|false|no|off)$/i.test(written);
}
