import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Settings } from '../../build/settings.ts';
import { writeCatalogue, writeVocabulary, writeWordMap } from '../shared/catalogue-format.ts';
import { writeNames } from '../shared/names-format.ts';
import type { IndexPointer, SearchSection } from '../shared/types.ts';
import { catalogueOf } from './catalogue.ts';
import { pagefindFiles, type SearchFile } from './pagefind-files.ts';

/** File in the `pagefind` folder of a built site that lists its sections until the index is built. */
export const SECTIONS_FILE = 'sections.json';

/**
 * Builds the search index of a built site from its list of sections, and removes the list. Keeps
 * work that the next build can reuse in `cacheDir`.
 */
export async function writeSearchIndex(
  site: string,
  { cacheDir, language }: Pick<Settings, 'cacheDir' | 'language'>,
): Promise<void> {
  const folder = join(site, 'pagefind');
  const list = join(folder, SECTIONS_FILE);
  const sections = JSON.parse(await readFile(list, 'utf8')) as SearchSection[];
  await rm(list);
  const cacheFile = join(cacheDir, 'fragments.json');
  const files = await buildSearchIndex(sections, { language, cacheFile });
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}

/**
 * Creates the files of the search index: Pagefind's index of the sections, and `catalogue.json`,
 * which names the files with the catalogue, vocabulary, pinyin, variants and names by the hash of
 * their content. The same sections produce identical files. Throws if Pagefind reports an error. With
 * a `cacheFile`, reuses what the last build stored there.
 */
export async function buildSearchIndex(
  sections: readonly SearchSection[],
  { language, cacheFile = null }: Pick<Settings, 'language'> & { cacheFile?: string | null },
): Promise<SearchFile[]> {
  const ordered = sections
    .filter(({ heading, text }) => heading !== '' || text !== '')
    .sort((a, b) => a.order - b.order);
  const { catalogue, vocabulary, pinyin, variants } = catalogueOf(ordered);
  const packed: SearchFile[] = [];
  const pack = (name: string, text: string) => {
    const file = packedFile(name, text);
    packed.push(file);
    return file;
  };
  const pointer: IndexPointer = {
    catalogue: pack('catalogue', writeCatalogue(catalogue)).path,
    vocabulary: pack('vocabulary', writeVocabulary(vocabulary)).path,
    pinyin: pack('pinyin', writeWordMap(pinyin)).path,
    variants: pack('variants', writeWordMap(variants)).path,
    names: groupSessions(ordered).map((group) => {
      const { path, content } = pack('names', writeNames(group));
      return [path, content.length, group.length];
    }),
  };
  return [
    ...(await pagefindFiles(ordered, { language, cacheFile })),
    { path: 'catalogue.json', content: Buffer.from(JSON.stringify(pointer)) },
    ...packed,
  ];
}

/** Groups the sections of whole sessions, up to {@link NAMES_SECTIONS} unless one session has more. */
function groupSessions(sections: readonly SearchSection[]): SearchSection[][] {
  const groups: SearchSection[][] = [];
  for (const session of Map.groupBy(sections, (section) => section.session.id).values()) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + session.length <= NAMES_SECTIONS) last.push(...session);
    else groups.push(session);
  }
  return groups;
}

/** Most sections in one names file. */
const NAMES_SECTIONS = 512;

/** Compresses a file, because not every host compresses what it serves. */
function packedFile(name: string, text: string): SearchFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `${name}.${hash}.bin`, content: gzipSync(text, { level: 9 }) };
}
