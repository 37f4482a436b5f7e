import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { catalogueOf } from '../model/search/catalogue.ts';
import { writeCatalogue, writePinyin } from '../model/search/catalogue-file.ts';
import { type SearchSection, searchRecord } from '../model/search/record.ts';
import { INDEXED_SIGNS, GAP } from '../model/search/units.ts';

/** A file of the search index; `path` is relative to the folder `pagefind` of the site. */
export type SearchFile = { path: string; content: Uint8Array };

/**
 * The files that the search of the site loads: Pagefind's index of the sections, and beside it
 * `catalogue.json`, which names the files with the catalogue and the pinyin of headings by the hash
 * of their content. The same sections give the same bytes. Throws when Pagefind reports an error.
 */
export async function buildSearchIndex(
  sections: readonly SearchSection[],
): Promise<{ files: SearchFile[] }> {
  const ordered = sections
    .filter(({ heading, text }) => heading !== '' || text !== '')
    .sort((a, b) => a.order - b.order);
  const { catalogue, pinyin } = catalogueOf(ordered);
  const packed = {
    catalogue: packedFile('catalogue', writeCatalogue(catalogue)),
    pinyin: packedFile('pinyin', writePinyin(pinyin)),
  };
  const names = { catalogue: packed.catalogue.path, pinyin: packed.pinyin.path };
  const pointer = { path: 'catalogue.json', content: Buffer.from(JSON.stringify(names)) };
  const index = await pagefindFiles(ordered);
  return { files: [...index, pointer, packed.catalogue, packed.pinyin] };
}

/** The client compares record numbers with the catalogue, so records go in one by one, in order. */
async function pagefindFiles(sections: readonly SearchSection[]): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ includeCharacters: INDEXED_SIGNS + GAP });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const section of sections) {
      const added = await index.addCustomRecord(searchRecord(section));
      if (added.errors.length > 0) {
        throw new Error(`Pagefind refused ${section.url}: ${added.errors.join('; ')}`);
      }
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind failed: ${written.errors.join('; ')}`);
    return written.files
      .filter(({ path }) => NEEDED.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
  }
}

/** The rest of what Pagefind writes is its own interface, its worker, and filters. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|index\/.+|fragment\/.+)$/;

/** Compressed here, because not every host compresses what it serves. */
function packedFile(name: string, text: string): SearchFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `${name}.${hash}.bin`, content: gzipSync(text, { level: 9 }) };
}
