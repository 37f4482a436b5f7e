import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { writeCatalogue, writeVocabulary, writeWordMap } from '../shared/catalogue-format.ts';
import { writeNames, writeResults } from '../shared/names-format.ts';
import { writePinyin } from '../shared/pinyin-format.ts';
import { writePositions } from '../shared/positions-format.ts';
import { toSearchText } from '../shared/search-text.ts';
import type { IndexPointer, SearchCatalogue, SearchSection } from '../shared/types.ts';
import { catalogueOf } from './catalogue.ts';
import { scanSections } from './scan-sections.ts';
import { findSpellings } from './spellings.ts';

/** A file of the search index. `path` is relative to the folder of the index. */
export type SearchFile = { path: string; content: Uint8Array };

/** Returns the content of a file that an earlier index has at this path, or null. */
export type KeptContent = (path: string) => Promise<Uint8Array | null>;

/**
 * Creates the files of the search index. `catalogue.json` names some of the others by the hash of
 * their content, and the catalogue names the rest. The same sections produce identical files.
 * `synonyms` are groups of names with the same meaning. Files that `kept` returns are not compressed again.
 */
export async function createSearchFiles(
  sections: readonly SearchSection[],
  synonyms: readonly (readonly string[])[] = [],
  kept: KeptContent = async () => null,
): Promise<SearchFile[]> {
  const pack = filePacker(kept);
  const ordered = sections
    .filter(({ heading, text, files, hasFigure }) => hasFigure || heading + text + files !== '')
    .sort((a, b) => a.order - b.order)
    .map((section) => {
      const [text, files] = [section.text, section.files].map(toSearchText);
      return { ...section, text: text ?? '', files: files ?? '' };
    });
  const sessions = [...Map.groupBy(ordered, ({ session }) => session.id).values()];
  const scanned = scanSections(ordered);
  const { pinyin, variants } = await findSpellings(
    scanned.headings,
    ordered.map(({ text }) => text),
  );
  const [positions, results, names, vocabularyFile, pinyinFile, variantsFile] = await Promise.all([
    packPositions(pack, scanned.positions),
    packSessions(pack, 'results', groupBySize(sessions, textSize, RESULTS_SIZE), writeResults),
    packSessions(
      pack,
      'names',
      groupBySize(sessions, ({ length }) => length, NAMES_SIZE),
      writeNames,
    ),
    pack('vocabulary', writeVocabulary(scanned.vocabulary)),
    pack('pinyin', writePinyin(pinyin)),
    pack('variants', writeWordMap(variants)),
  ]);
  const catalogueFile = await pack(
    'catalogue',
    writeCatalogue({
      ...catalogueOf(ordered, scanned, pinyin),
      synonyms: synonyms.map((names) => names.map((name) => toSearchText(name).toLowerCase())),
      positions: positions.map(({ unit, path }) => [unit, path]),
      results: results.map(listSections),
      names: names.map(listSections),
    }),
  );
  const pointer: IndexPointer = {
    catalogue: catalogueFile.path,
    vocabulary: vocabularyFile.path,
    pinyin: pinyinFile.path,
    variants: variantsFile.path,
  };
  const pointerFile = { path: 'catalogue.json', content: Buffer.from(JSON.stringify(pointer)) };
  const single = [pointerFile, catalogueFile, vocabularyFile, pinyinFile, variantsFile];
  return [...single, ...positions, ...results, ...names].map(({ path, content }) => ({
    path,
    content,
  }));
}

/** Characters in a file with positions, unless a single unit needs more. A query loads one per unit. */
const POSITIONS_SIZE = 16_000;

/** Bytes of text in a file with results, unless a single session has more. Most results need one. */
const RESULTS_SIZE = 8_000;

/** Sections in a file with names. */
const NAMES_SIZE = 1024;

function packPositions(
  pack: FilePacker,
  positions: ReadonlyMap<string, readonly number[]>,
): Promise<(SearchFile & { unit: string })[]> {
  const lines = [...positions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, places]) => ({ unit, line: writePositions(unit, places) }));
  return Promise.all(
    groupBySize(lines, ({ line }) => line.length, POSITIONS_SIZE).map(async (group) => ({
      ...(await pack('positions', group.map(({ line }) => line).join('\n'))),
      unit: group[0]?.unit ?? '',
    })),
  );
}

type SessionsFile = SearchFile & { sections: number };

function packSessions(
  pack: FilePacker,
  name: string,
  groups: readonly SearchSection[][][],
  write: (sections: readonly SearchSection[]) => string,
): Promise<SessionsFile[]> {
  return Promise.all(
    groups.map(async (sessions) => {
      const sections = sessions.flat();
      return { ...(await pack(name, write(sections))), sections: sections.length };
    }),
  );
}

function listSections({ path, content, sections }: SessionsFile): SearchCatalogue['names'][number] {
  return [path, content.length, sections];
}

function textSize(session: readonly SearchSection[]): number {
  return session.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Groups neighbours up to a size. An item that is larger is a group of its own. */
function groupBySize<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let size = 0;
  for (const item of items) {
    const group = groups.at(-1);
    size += sizeOf(item);
    if (group !== undefined && size <= most) group.push(item);
    else {
      groups.push([item]);
      size = sizeOf(item);
    }
  }
  return groups;
}

type FilePacker = (name: string, text: string) => Promise<SearchFile>;

/** Returns a function that compresses a file, because not every host compresses what it serves. */
function filePacker(kept: KeptContent): FilePacker {
  // Each running compression takes a quarter of a megabyte, and there are hundreds of files.
  const limit = pLimit(availableParallelism());
  const compress = (text: string) => limit(() => promisify(gzip)(text, { level: 9 }));
  return async (name, text) => {
    const path = `${name}.${hash('sha256', text).slice(0, 12)}.bin`;
    return { path, content: (await kept(path)) ?? (await compress(text)) };
  };
}
