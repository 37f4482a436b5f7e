import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { config } from '../config.ts';
import type { Language, Severities } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';
import { checkedSeverities, readSeverities } from './severity-setting.ts';

/** What a build or a server goes by: the config with the environment's overrides, made definite. */
export type Settings = {
  /** Absolute paths. */
  project: string;
  notesDir: string;
  /** The only file of the notes folder to read; null for all. */
  notesFile: string | null;
  imagesDir: string;
  outDir: string;
  /** Folder of caches and generated types, which no site with other settings shares. */
  cacheDir: string;
  /** Origin without a slash at the end; null where none is known. */
  siteUrl: string | null;
  /** Begins and ends with `/`. */
  basePath: string;
  title: string | null;
  description: string | null;
  language: Language;
  editUrl: string | null;
  defaultYear: number | null;
  timeZone: string;
  strict: boolean;
  /** Absolute path. */
  newTemplate: string | null;
  severity: Severities;
};

type SettingsTexts = Dictionary['settings'];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. Where `NOTES_DIR` names other notes, what `src/config.ts` says about its own
 * notes (title, description, edit link, default year, template) does not apply to them. Throws for a value
 * that can't be used, with a message that names its variable.
 */
export function readSettings(folder: string, env: Environment): Settings {
  const project = resolve(folder);
  const language = readLanguage(env['SITE_LANGUAGE'] || config.language);
  const texts = dictionaryOf(language).settings;
  const own = env['NOTES_DIR']
    ? { title: null, description: null, editUrl: null, defaultYear: null, newTemplate: null }
    : config;
  const settings = {
    project,
    notesDir: resolve(project, env['NOTES_DIR'] || config.notesDir),
    notesFile: env['NOTES_FILE'] || null,
    imagesDir: resolve(project, env['IMGS_DIR'] || config.imagesDir),
    outDir: resolve(project, env['OUT_DIR'] || config.outDir),
    siteUrl: readOrigin(env['SITE_URL'] || config.siteUrl || hostedOrigin(env), texts),
    basePath: readBasePath(env['BASE_PATH'] || config.basePath, texts),
    title: env['SITE_TITLE'] || own.title,
    description: env['SITE_DESCRIPTION'] || own.description,
    language,
    editUrl: env['EDIT_URL'] || own.editUrl,
    defaultYear: readYear(env['DEFAULT_YEAR'], texts) ?? own.defaultYear,
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
  return { ...settings, cacheDir: join(project, 'node_modules/.cache/running-notes', digest) };
}

/** The address that GitHub Pages, Netlify and Cloudflare Pages tell their builds. */
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

function readYear(written: string | undefined, texts: SettingsTexts): number | null {
  if (!written) return null;
  if (!/^(?:19[7-9]|20\d)\d$/.test(written)) {
    throw new Error(texts.badYear(written));
  }
  return Number(written);
}

function readSwitch(written: string | undefined): boolean | null {
  if (!written) return null;
  return !/^(?:0|false|no|off)$/i.test(written);
}
