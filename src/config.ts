import type { Language, Severities } from './model/types.ts';

/** What a site may set for itself; each has a variable of the environment that overrides it. */
export type Config = {
  /** Folder of the notes, relative to the project. `NOTES_DIR` */
  notesDir: string;
  /** Folder of the screenshots. `IMGS_DIR` */
  imagesDir: string;
  /** Where the site is written. `OUT_DIR` */
  outDir: string;
  /** Origin that the site is published at, such as `https://notes.example.org`. `SITE_URL` */
  siteUrl: string | null;
  /** Path that the site is published under, with or without slashes. `BASE_PATH` */
  basePath: string;
  /** Name of the site; the notes' own title where null. `SITE_TITLE` */
  title: string | null;
  /** One sentence about the site. `SITE_DESCRIPTION` */
  description: string | null;
  /** Language of the interface. `SITE_LANGUAGE` */
  language: Language;
  /** Address that edits a file, with `{file}` and `{line}` to be filled in. `EDIT_URL` */
  editUrl: string | null;
  /** Year of headings without one, where nothing in the notes tells it. `DEFAULT_YEAR` */
  defaultYear: number | null;
  /** Zone that says what day today is. `TIME_ZONE` */
  timeZone: string;
  /** Whether warnings fail a build. `STRICT` */
  strict: boolean;
  /** Markdown file that is put under the heading of a new session, with `{date}` and `{weekday}`. `NEW_TEMPLATE` */
  newTemplate: string | null;
  /** Severities of rules that differ from `docs/rules.md`; `off` says nothing of a rule. `SEVERITY` */
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
  language: 'zh-CN',
  editUrl: null,
  defaultYear: null,
  timeZone: 'Asia/Shanghai',
  strict: false,
  newTemplate: null,
  severity: {},
};
