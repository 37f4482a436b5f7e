import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Config, config } from '../config.ts';
import type { LineBreaks } from '../model/markdown/blocks/hard-wraps.ts';
import type { Language, Severities } from '../model/types.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import type { AccentColours } from './accent-colours.ts';
import { cachesFolder, isInstalled } from './caches-folder.ts';
import { languageNamed } from './language-setting.ts';
import { describesNotes, imagesBeside, notesBeside } from './notes-folders.ts';
import {
  type Environment,
  hostedEditUrl,
  hostedOrigin,
  readAccent,
  readHosts,
  readLanguage,
  readLineBreaks,
  readLogo,
  readOrigin,
  readPath,
  readSitePath,
  readSwitch,
  readTimeZone,
  readYear,
  type Written,
} from './setting-values.ts';
import { readSettingsFile } from './settings-file.ts';
import { checkedSeverities, readSeverities } from './severity-setting.ts';

/** The settings of a site: the config with the overrides of the environment, checked and resolved. */
export type Settings = {
  /** Absolute path, like the other folders. */
  project: string;
  notesDir: string;
  /** The only file of the notes folder to read; null for all. */
  notesFile: string | null;
  imagesDir: string;
  /**
   * Folder of files that are copied into the site, beside the settings file, in addition to those of the
   * project. It may be missing.
   */
  publicDir: string | null;
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
  offline: boolean;
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

/** The environment variable that overrides each setting. */
const VARIABLES: Readonly<Record<keyof Config, string>> = {
  notesDir: 'NOTES_DIR',
  imagesDir: 'IMGS_DIR',
  outDir: 'OUT_DIR',
  siteUrl: 'SITE_URL',
  basePath: 'BASE_PATH',
  title: 'SITE_TITLE',
  description: 'SITE_DESCRIPTION',
  logo: 'SITE_LOGO',
  accent: 'ACCENT_COLOR',
  footText: 'FOOT_TEXT',
  noindex: 'NOINDEX',
  offline: 'OFFLINE',
  language: 'SITE_LANGUAGE',
  editUrl: 'EDIT_URL',
  defaultYear: 'DEFAULT_YEAR',
  lineBreaks: 'LINE_BREAKS',
  imageHosts: 'IMAGE_HOSTS',
  timeZone: 'TIME_ZONE',
  strict: 'STRICT',
  newTemplate: 'NEW_TEMPLATE',
  severity: 'SEVERITY',
};

/**
 * Reads the settings of the project in `folder`. Environment variables take precedence over the
 * settings file that `NOTES_CONFIG` names, and that file over `src/config.ts`. If `NOTES_DIR`
 * selects other notes than the file or the project have, their title, description, logo, accent
 * colour, footer text, edit link, default year and template don't apply. Throws for an invalid value,
 * with a message that names its variable or its place.
 */
export function readSettings(folder: string, env: Environment): Settings {
  const project = resolve(folder);
  const path = env['NOTES_CONFIG'];
  const written = env['SITE_LANGUAGE'] ? languageNamed(env['SITE_LANGUAGE']) : null;
  const file = path ? readSettingsFile(resolve(project, path), { language: written }) : null;
  // An installed program has no notes of its own: it reads those of the folder in which it is called.
  const usesCallerFolder = file !== null || isInstalled(project);
  const base = file?.folder ?? (usesCallerFolder ? env['INIT_CWD'] || process.cwd() : project);
  const given = env['NOTES_DIR'] ? resolve(base, env['NOTES_DIR']) : null;
  const isOther = given !== null && !describesNotes(file, given);
  const values: Config = { ...config, ...file?.values, ...(isOther && OF_OTHER_NOTES) };
  /** Returns the text of a variable or the value of the setting, and its place for messages. */
  const read = <Name extends keyof Config>(name: Name): Written<Config[Name] | string> => {
    const variable = VARIABLES[name];
    const text = env[variable];
    if (text) return { value: text, at: variable };
    const inFile = file !== null && file.values[name] !== undefined;
    return { value: values[name], at: inFile ? file.placeOf(name) : `src/config.ts  ${name}` };
  };
  const textOf = (name: TextSetting): string | null => env[VARIABLES[name]] || values[name];
  const language = readLanguage(read('language'));
  const texts = dictionaryOf(language).settings;
  const ownNotes = usesCallerFolder ? notesBeside(base) : config.notesDir;
  const notesDir = given ?? resolve(base, file?.values.notesDir ?? ownNotes);
  const ownImages = usesCallerFolder ? imagesBeside(notesDir) : config.imagesDir;
  const imagesDir = (!isOther && file?.values.imagesDir) || ownImages;
  const site = read('siteUrl');
  const placeOfRule = (rule: string) =>
    file?.placeOf('severity', rule) ?? 'src/config.ts  severity';
  const settings = {
    project,
    notesDir,
    notesFile: env['NOTES_FILE'] || null,
    imagesDir: resolve(base, env['IMGS_DIR'] || imagesDir),
    publicDir: file === null || base === project ? null : join(base, 'public'),
    outDir: resolve(base, env['OUT_DIR'] || values.outDir),
    siteUrl: readOrigin(
      site.value === null ? { value: hostedOrigin(env), at: 'SITE_URL' } : site,
      texts,
    ),
    basePath: readSitePath(site, read('basePath'), texts),
    title: textOf('title'),
    description: textOf('description'),
    logo: readLogo(read('logo'), { base, texts }),
    accent: readAccent(read('accent'), texts),
    footText: textOf('footText'),
    noindex: readSwitch(env['NOINDEX']) ?? values.noindex,
    offline: readSwitch(env['OFFLINE']) ?? values.offline,
    language,
    editUrl: textOf('editUrl') ?? hostedEditUrl(env, notesDir),
    defaultYear: readYear(read('defaultYear'), texts),
    lineBreaks: readLineBreaks(read('lineBreaks'), texts),
    imageHosts: readHosts(read('imageHosts'), texts),
    timeZone: readTimeZone(read('timeZone'), texts),
    strict: readSwitch(env['STRICT']) ?? values.strict,
    newTemplate: readPath(textOf('newTemplate'), base),
    severity: {
      // Other files of the folder may use the images and contain the sections of the anchors.
      ...(env['NOTES_FILE']
        ? { 'image-unused': 'off' as const, 'anchor-lost': 'off' as const }
        : {}),
      ...checkedSeverities(Object.entries(values.severity), { placeOf: placeOfRule, texts }),
      ...readSeverities(env['SEVERITY'], texts),
    },
  };
  const digest = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);
  const caches = cachesFolder(project, process.cwd());
  return { ...settings, caches, cacheDir: join(caches, digest) };
}

type TextSetting = 'title' | 'description' | 'footText' | 'editUrl' | 'newTemplate';

const OF_OTHER_NOTES = {
  title: null,
  description: null,
  logo: null,
  accent: null,
  footText: null,
  editUrl: null,
  defaultYear: null,
  newTemplate: null,
};
