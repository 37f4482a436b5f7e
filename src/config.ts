import type { LineBreaks } from './model/markdown/blocks/hard-wraps.ts';
import type { Language, Severities } from './model/types.ts';

/**
 * The settings of a site, and what a `running-notes.config.json` beside the notes may contain. The
 * environment variable after each description overrides both.
 */
export type Config = {
  /** Folder of the notes, relative to the settings file, as all paths are. `NOTES_DIR` */
  notesDir: string;
  /** Folder of the screenshots. `IMGS_DIR` */
  imagesDir: string;
  /** Folder that the site is written to. `OUT_DIR` */
  outDir: string;
  /**
   * Address of the published site, such as `https://notes.example.org` or, with the base path,
   * `https://user.example/repo/`. `SITE_URL`
   */
  siteUrl: string | null;
  /** Path of the published site, with or without slashes at its ends. `BASE_PATH` */
  basePath: string;
  /** Name of the site; if null, the title of the notes. `SITE_TITLE` */
  title: string | null;
  /** One sentence about the site. `SITE_DESCRIPTION` */
  description: string | null;
  /** Image file that is shown instead of the red seal. `SITE_LOGO` */
  logo: string | null;
  /** Colour of links and icons, such as `#1f5a8a`. It must be dark enough to be read. `ACCENT_COLOR` */
  accent: string | null;
  /** A line in the footer of each page. `FOOT_TEXT` */
  footText: string | null;
  /** Whether search engines are asked not to index the site. `NOINDEX` */
  noindex: boolean;
  /** Whether visitors can install the site and read it offline. `OFFLINE` */
  offline: boolean;
  /** Language of the interface, the commands and the diagnostics. `SITE_LANGUAGE` */
  language: Language;
  /** URL for editing a file, with the placeholders `{file}` and `{line}`. `EDIT_URL` */
  editUrl: string | null;
  /** Year of date headings without a year, if the notes give no other hint. `DEFAULT_YEAR` */
  defaultYear: number | null;
  /**
   * How line breaks in paragraphs are treated: `keep` keeps them, `flow` joins the lines, and `auto` joins
   * the lines of hard-wrapped files only. `LINE_BREAKS`
   */
  lineBreaks: LineBreaks;
  /** Hosts from which pages load images, such as `img.example.org` and `*.example.org`. `IMAGE_HOSTS` */
  imageHosts: string[];
  /** Time zone of today's date and of the days on which the notes changed. `TIME_ZONE` */
  timeZone: string;
  /** Whether warnings fail a build. `STRICT` */
  strict: boolean;
  /** Markdown file for new sessions, with the placeholders `{date}` and `{weekday}`. `NEW_TEMPLATE` */
  newTemplate: string | null;
  /** Severities that differ from those in `docs/rules.md`; `off` disables a rule. `SEVERITY` */
  severity: Severities;
};

export const config: Config = {
  notesDir: 'notes',
  imagesDir: 'imgs',
  outDir: 'dist',
  siteUrl: null,
  basePath: '/',
  title: null,
  description: null,
  logo: null,
  accent: null,
  footText: null,
  noindex: false,
  offline: true,
  language: 'zh-CN',
  editUrl: null,
  defaultYear: null,
  lineBreaks: 'auto',
  imageHosts: [],
  timeZone: 'Asia/Shanghai',
  strict: false,
  newTemplate: null,
  severity: {},
};
