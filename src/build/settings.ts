import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { config } from '../config.ts';
import type { LineBreaks } from '../model/markdown/hard-wraps.ts';
import type { Language, Severities } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';
import { type AccentColours, accentColours } from './accent-colours.ts';
import { cachesFolder } from './caches-folder.ts';
import { checkedSeverities, readSeverities } from './severity-setting.ts';

/** The settings of a site: the config with the overrides of the environment, checked and resolved. */
export type Settings = {
  /** Absolute path, like the other folders. */
  project: string;
  notesDir: string;
  /** The only file of the notes folder to read; null for all. */
  notesFile: string | null;
  imagesDir: string;
  outDir: string;
  /** Folder of the caches that all sites share. */
  caches: string;
  /** Folder of caches and generated types. Sites with other settings have other folders. */
  cacheDir: string;
  /** Origin without a trailing slash, or null. */
  siteUrl: string | null;
  /** Starts and ends with `/`. */
  basePath: string;
  title: string | null;
  description: string | null;
  /** Absolute path. */
  logo: string | null;
  accent: AccentColours | null;
  footText: string | null;
  noindex: boolean;
  language: Language;
  editUrl: string | null;
  defaultYear: number | null;
  lineBreaks: LineBreaks;
  /** Hosts from which pages load images. */
  imageHosts: string[];
  timeZone: string;
  strict: boolean;
  /** Absolute path. */
  newTemplate: string | null;
  severity: Severities;
};

type SettingsTexts = Dictionary['settings'];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of the project in `folder`. If `NOTES_DIR` selects other notes, the title,
 * description, logo, accent colour, foot text, edit link, default year and template in `src/config.ts`
 * don't apply. Throws for an
 * invalid value, with a message that names its variable.
 */
export function readSettings(folder: string, env: Environment): Settings {
  const project = resolve(folder);
  const language = readLanguage(env['SITE_LANGUAGE'] || config.language);
  const texts = dictionaryOf(language).settings;
  const own = env['NOTES_DIR']
    ? {
        title: null,
        description: null,
        logo: null,
        accent: null,
        footText: null,
        editUrl: null,
        defaultYear: null,
        newTemplate: null,
      }
    : config;
  const settings = {
    project,
    notesDir: resolve(project, env['NOTES_DIR'] || config.notesDir),
    notesFile: env['NOTES_FILE'] || null,
    imagesDir: resolve(project, env['IMGS_DIR'] || config.imagesDir),
    outDir: resolve(project, env['OUT_DIR'] || config.outDir),
    siteUrl: readOrigin(env['SITE_URL'] || config.siteUrl || hostedOrigin(env), texts),
    basePath: readSitePath(env, texts),
    title: env['SITE_TITLE'] || own.title,
    description: env['SITE_DESCRIPTION'] || own.description,
    logo: readLogo(env['SITE_LOGO'] || own.logo, project, texts),
    accent: readAccent(env['ACCENT_COLOR'] || own.accent, texts),
    footText: env['FOOT_TEXT'] || own.footText,
    noindex: readSwitch(env['NOINDEX']) ?? config.noindex,
    language,
    editUrl: env['EDIT_URL'] || own.editUrl,
    defaultYear: readYear(env['DEFAULT_YEAR'], texts) ?? own.defaultYear,
    lineBreaks: readLineBreaks(env['LINE_BREAKS'] || config.lineBreaks, texts),
    imageHosts: readHosts(env['IMAGE_HOSTS']?.split(/[\s,]+/) ?? config.imageHosts, texts),
    timeZone: env['TIME_ZONE'] || config.timeZone,
    strict: readSwitch(env['STRICT']) ?? config.strict,
    newTemplate: readPath(env['NEW_TEMPLATE'] || own.newTemplate, project),
    severity: {
      // Other files of the folder may use the images and contain the sections of the anchors.
      ...(env['NOTES_FILE']
        ? { 'image-unused': 'off' as const, 'anchor-lost': 'off' as const }
        : {}),
      ...checkedSeverities(Object.entries(config.severity), texts),
      ...readSeverities(env['SEVERITY'], texts),
    },
  };
  const digest = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);
  const caches = cachesFolder(project, process.cwd());
  return { ...settings, caches, cacheDir: join(caches, digest) };
}

/** Returns the address that GitHub Pages, Netlify and Cloudflare Pages pass to their builds. */
function hostedOrigin(env: Environment): string | null {
  if (env['NETLIFY'] && env['URL']) return env['URL'];
  if (env['CF_PAGES'] && env['CF_PAGES_URL']) return env['CF_PAGES_URL'];
  const owner = env['GITHUB_ACTIONS'] ? env['GITHUB_REPOSITORY_OWNER'] : undefined;
  return owner ? `https://${owner.toLowerCase()}.github.io` : null;
}

function readOrigin(written: string | null, texts: SettingsTexts): string | null {
  if (written === null) return null;
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(texts.badSiteUrl(written));
  }
  return url.origin;
}

/** Returns the path of the site: `BASE_PATH`, or else that of `SITE_URL`. Throws if they differ. */
function readSitePath(env: Environment, texts: SettingsTexts): string {
  const url = env['SITE_URL'] || config.siteUrl;
  const path = env['BASE_PATH'] || config.basePath;
  const ofUrl = readBasePath(decodeURI(URL.parse(url ?? '')?.pathname ?? '/'), texts);
  const own = readBasePath(path, texts);
  if (ofUrl === '/' || ofUrl === own) return own;
  if (env['BASE_PATH'] || own !== '/') throw new Error(texts.contraryPaths(url ?? '', own));
  return ofUrl;
}

function readBasePath(written: string, texts: SettingsTexts): string {
  const parts = written.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w.~-]+$/.test(part))) {
    throw new Error(texts.badBasePath(written));
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function readLanguage(written: string): Language {
  if (/^zh\b/i.test(written)) return 'zh-CN';
  if (/^en\b/i.test(written)) return 'en';
  throw new Error(dictionaryOf(config.language).settings.badLanguage(written));
}

function readPath(written: string | null, project: string): string | null {
  return written === null ? null : resolve(project, written);
}

function readLogo(written: string | null, project: string, texts: SettingsTexts): string | null {
  const path = readPath(written, project);
  if (path !== null && !(/\.(?:svg|png|webp|jpe?g)$/i.test(path) && existsSync(path))) {
    throw new Error(texts.badLogo(path));
  }
  return path;
}

function readAccent(written: string | null, texts: SettingsTexts): AccentColours | null {
  if (written === null) return null;
  const found = accentColours(written);
  if (found === null) throw new Error(texts.badAccent(written));
  if (typeof found === 'number') throw new Error(texts.paleAccent(written, found.toFixed(1)));
  return found;
}

function readYear(written: string | undefined, texts: SettingsTexts): number | null {
  if (!written) return null;
  if (!/^(?:19[7-9]|20\d)\d$/.test(written)) {
    throw new Error(texts.badYear(written));
  }
  return Number(written);
}

function readLineBreaks(written: string, texts: SettingsTexts): LineBreaks {
  const known = (['auto', 'keep', 'flow'] as const).find((each) => each === written);
  if (known === undefined) throw new Error(texts.badLineBreaks(written));
  return known;
}

function readHosts(written: readonly string[], texts: SettingsTexts): string[] {
  const hosts = written.filter((host) => host !== '').map((host) => host.toLowerCase());
  const bad = hosts.find(
    (host) => !/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/.test(host),
  );
  if (bad !== undefined) throw new Error(texts.badImageHost(bad));
  return hosts;
}

function readSwitch(written: string | undefined): boolean | null {
  if (!written) return null;
  return !/^(?:0|false|no|off)$/i.test(written);
}
