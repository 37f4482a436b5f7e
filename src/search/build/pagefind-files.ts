import { createIndex } from 'pagefind';
import type { Settings } from '../../build/settings.ts';
import { startProgress } from '../../build/progress.ts';
import { writeRecord } from '../shared/record.ts';
import { toSearchText } from '../shared/search-text.ts';
import type { SearchSection } from '../shared/types.ts';
import { GAP, INDEXED_SIGNS, isIndexed, unitsOf } from '../shared/units.ts';
import { openFragmentTrimmer } from './fragment-trimmer.ts';

/** A file of the search index. `path` is relative to the site's `pagefind` folder. */
export type SearchFile = { path: string; content: Uint8Array };

/**
 * Runs Pagefind and returns the files of its index that the search uses, sorted by path. Records are
 * added in the order of the sections, because the browser identifies them by their number.
 */
export async function pagefindFiles(
  sections: readonly SearchSection[],
  { language, cacheFile }: Pick<Settings, 'language'> & { cacheFile: string | null },
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ includeCharacters: GAP + signsOf(sections) });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const indexing = startProgress('index', sections.length, { language });
  const add = async (section: SearchSection) => {
    const added = await index.addCustomRecord(writeRecord(section));
    if (added.errors.length > 0) {
      throw new Error(`Pagefind rejected ${section.url}: ${added.errors.join('; ')}`);
    }
    indexing.step();
  };
  try {
    for (let start = 0; start < sections.length; start += BATCH) {
      await Promise.all(sections.slice(start, start + BATCH).map(add));
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind failed: ${written.errors.join('; ')}`);
    const trimmer = await openFragmentTrimmer(cacheFile);
    const files = written.files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({
        path,
        content: path.startsWith('fragment/') ? trimmer.trim(content) : content,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    await trimmer.save();
    return files;
  } finally {
    indexing.done();
    await index.deleteIndex();
  }
}

/** Most records that are sent to Pagefind at a time. */
const BATCH = 500;

/** Everything else that Pagefind writes is its user interface, its worker and its filters. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|index\/.+|fragment\/.+)$/;

/** Returns all signs that are indexed like words. Pagefind drops signs that it isn't passed. */
function signsOf(sections: readonly SearchSection[]): string {
  const signs = new Set(INDEXED_SIGNS);
  for (const { heading, text } of sections) {
    for (const unit of unitsOf(toSearchText(`${heading} ${text}`))) {
      if (unit.kind === 'sign' && isIndexed(unit)) signs.add(unit.text);
    }
  }
  return [...signs].sort().join('');
}
