import type { Language } from '../../model/types.ts';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { catalogueOf } from './catalogue.ts';
import {
  writeCatalogue,
  writePinyin,
  writeVariants,
  writeVocabulary,
} from '../shared/catalogue-file.ts';
import { writeNames } from '../shared/names-file.ts';
import { type SearchSection, searchRecord } from '../shared/record.ts';
import { searchText } from '../shared/search-text.ts';
import { GAP, INDEXED_SIGNS, isIndexed, unitsOf } from '../shared/units.ts';
import { leanFragments } from './lean-fragments.ts';
import { progress } from '../../content/progress.ts';

/** A file of the search index; `path` is relative to the folder `pagefind` of the site. */
export type SearchFile = { path: string; content: Uint8Array };

/**
 * The files that the search of the site loads: Pagefind's index of the sections, and beside it
 * `catalogue.json`, which names the files with catalogue, vocabulary, pinyin and variants by the hash of
 * their content. The same sections give the same bytes. Throws when Pagefind reports an error. Work is
 * taken from the last build where there is a `cacheFile` of it.
 */
export async function buildSearchIndex(
  sections: readonly SearchSection[],
  { language, cacheFile = null }: { language: Language; cacheFile?: string | null },
): Promise<{ files: SearchFile[] }> {
  const ordered = sections
    .filter(({ heading, text }) => heading !== '' || text !== '')
    .sort((a, b) => a.order - b.order);
  const { catalogue, vocabulary, pinyin, variants } = catalogueOf(ordered);
  const packed = {
    catalogue: packedFile('catalogue', writeCatalogue(catalogue)),
    vocabulary: packedFile('vocabulary', writeVocabulary(vocabulary)),
    pinyin: packedFile('pinyin', writePinyin(pinyin)),
    variants: packedFile('variants', writeVariants(variants)),
  };
  const names = Object.fromEntries(Object.entries(packed).map(([name, { path }]) => [name, path]));
  const packs = namePacks(ordered);
  const pointer = {
    ...names,
    names: packs.map(({ path, content, sections: count }) => [path, content.length, count]),
  };
  const index = await pagefindFiles(ordered, { language, cacheFile });
  const first = { path: 'catalogue.json', content: Buffer.from(JSON.stringify(pointer)) };
  return {
    files: [
      ...index,
      first,
      ...Object.values(packed),
      ...packs.map(({ path, content }) => ({ path, content })),
    ],
  };
}

/** Names of whole sessions in one file, for answers that have many sections. */
function namePacks(sections: readonly SearchSection[]): (SearchFile & { sections: number })[] {
  const packs: SearchSection[][] = [];
  for (const session of Map.groupBy(sections, (section) => section.session.id).values()) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + session.length <= PACK) last.push(...session);
    else packs.push([...session]);
  }
  return packs.map((pack) => ({
    ...packedFile('names', writeNames(pack)),
    sections: pack.length,
  }));
}

/** Sections in one file of names, at most, where a session has no more. */
const PACK = 512;

/** The client compares record numbers with the catalogue; Pagefind takes records in the order sent. */
async function pagefindFiles(
  sections: readonly SearchSection[],
  { language, cacheFile }: { language: Language; cacheFile: string | null },
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ includeCharacters: GAP + signsOf(sections) });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const indexing = progress('index', sections.length, { language });
  try {
    for (let at = 0; at < sections.length; at += AT_ONCE) {
      const some = sections.slice(at, at + AT_ONCE);
      const added = await Promise.all(
        some.map(async (section) => {
          const answer = await index.addCustomRecord(searchRecord(section));
          indexing.step();
          return answer;
        }),
      );
      for (const [order, { errors: refused }] of added.entries()) {
        if (refused.length === 0) continue;
        throw new Error(`Pagefind refused ${some[order]?.url}: ${refused.join('; ')}`);
      }
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind failed: ${written.errors.join('; ')}`);
    const { lean, save } = await leanFragments(cacheFile);
    const files = written.files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({
        path,
        content: path.startsWith('fragment/') ? lean(content) : content,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    await save();
    return files;
  } finally {
    indexing.done();
    await index.deleteIndex();
  }
}

/** All signs that are found like words, of which Pagefind must be told. */
function signsOf(sections: readonly SearchSection[]): string {
  const found = new Set(INDEXED_SIGNS);
  for (const { heading, text } of sections) {
    for (const unit of unitsOf(searchText(`${heading} ${text}`))) {
      if (unit.kind === 'sign' && isIndexed(unit)) found.add(unit.text);
    }
  }
  return [...found].sort().join('');
}

/** Records on their way to Pagefind at a time. */
const AT_ONCE = 500;

/** The rest of what Pagefind writes is its own interface, its worker, and filters. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|index\/.+|fragment\/.+)$/;

/** Compressed here, because not every host compresses what it serves. */
function packedFile(name: string, text: string): SearchFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `${name}.${hash}.bin`, content: gzipSync(text, { level: 9 }) };
}
