import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileAddress } from '../model/files/file-address.ts';
import type { FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';
import { pathFromNotes } from '../model/files/file-path.ts';
import { mediaKind } from '../model/text/media-kind.ts';
import type { RuleName } from '../model/rules.ts';
import type { Diagnostic, FigureOutline, Place, Reading } from '../model/types.ts';
import { placeAt } from '../model/outline/chunk-place.ts';
import type { ImageReader } from './images/image-reader.ts';
import { refusedImage } from './images/refused-image.ts';
import type { ListedFile } from './files/listed-files.ts';
import { fileState } from './files/file-versions.ts';
import { replaceFile } from './files/file-writes.ts';
import type { LinkedFileFinder } from './link-targets.ts';
import type { FigureImage, FileKind, PageEntry } from './types.ts';

/** Finds and measures the images of all figures. Returns a list for each page, in reading order. */
export async function findFigureImages(
  pages: readonly Pick<PageEntry, 'chunks' | 'rendered'>[],
  lookup: Lookup,
): Promise<Reading<FigureImage[][]>> {
  const found = await Promise.all(
    pages.map(({ chunks, rendered }) =>
      Promise.all(
        rendered.outline.figures.map((figure) =>
          findFigureImage(figure, { ...lookup, place: placeAt(figure, chunks) }),
        ),
      ),
    ),
  );
  return {
    value: found.map((images) => images.map((image) => image.value)),
    diagnostics: found.flat().flatMap((image) => image.diagnostics),
  };
}

type Lookup = {
  index: FileIndex<ListedFile>;
  images: ImageReader;
  findLinked: LinkedFileFinder;
  /** The hosts from which pages load images. */
  imageHosts: readonly string[];
  /** Folder for the images that the notes contain. */
  embeddedDir: string;
};

/** The address of a figure is relative to the folder of the notes file in `place`. */
async function findFigureImage(
  figure: FigureOutline,
  lookup: Lookup & { place: Place },
): Promise<Reading<FigureImage>> {
  const { written, name, wiki, embedded } = figure;
  const { index, images, place, imageHosts } = lookup;
  const report = (rule: RuleName, values: Diagnostic['values']) => [{ rule, place, values }];
  if (embedded !== null) return readEmbeddedImage(embedded, lookup);
  const kind = shownKind(name);
  if (kind !== null && !isRemote(written)) return findShownFile(figure, kind, lookup);
  const match = findFile(written, { notesFile: place.file, index, anywhere: wiki });
  if (match.outcome === 'ambiguous') {
    const paths = match.candidates.map(({ path }) => path).join(', ');
    return {
      value: { outcome: 'ambiguous', candidates: match.candidates.map((each) => each.absolute) },
      diagnostics: report('image-ambiguous', { name, candidates: paths }),
    };
  }
  if (match.outcome === 'remote') {
    const isLoaded = kind === null && isAllowedHost(written, imageHosts);
    return {
      value: { outcome: 'remote', isLoaded },
      diagnostics: isLoaded ? [] : report('image-remote', { name, written }),
    };
  }
  if (match.outcome !== 'found') {
    const { outcome } = match;
    return { value: { outcome }, diagnostics: report(`image-${outcome}`, { name, written }) };
  }
  const { absolute } = match.file;
  const image = await images.read(absolute);
  if (image === null) {
    const { outcome, rule, values } = await refusedImage(absolute, name);
    return { value: { outcome, absolute }, diagnostics: report(rule, values) };
  }
  const path = pathFromNotes(match.file, { notesFile: place.file, folders: index });
  return {
    value: image,
    diagnostics:
      match.repaired === null
        ? []
        : report('image-path-repaired', { written, path, reason: match.repaired }),
  };
}

function isRemote(written: string): boolean {
  return readFileAddress(written).kind === 'remote';
}

/** Returns how a figure shows a file with this name; null for an image. */
function shownKind(name: string): FileKind | null {
  const isDocument = /\.(?:pdf|docx?|pptx?|xlsx?|zip)$/i.test(name);
  return isDocument ? 'document' : mediaKind(name);
}

async function findShownFile(
  { written, name, wiki }: FigureOutline,
  kind: FileKind,
  { findLinked, place }: Pick<Lookup, 'findLinked'> & { place: Place },
): Promise<Reading<FigureImage>> {
  const { target, diagnostics } = await findLinked({ written, wiki }, place);
  if (target?.outcome === 'attachment') {
    const fragment = /#.*$/s.exec(written)?.[0] ?? '';
    return { value: { outcome: 'file', file: target.file, kind, fragment }, diagnostics };
  }
  const missing = { rule: 'image-missing' as const, place, values: { name, written } };
  return {
    value: { outcome: 'missing' },
    // A file that is not published has its own diagnostic.
    diagnostics: diagnostics.length > 0 ? diagnostics : [missing],
  };
}

/** Writes the image that the notes contain into a file, and reads it like any other image. */
async function readEmbeddedImage(
  embedded: string,
  { images, embeddedDir, place }: Pick<Lookup, 'images' | 'embeddedDir'> & { place: Place },
): Promise<Reading<FigureImage>> {
  const bytes = Buffer.from(embedded, 'base64');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const path = join(embeddedDir, `embedded.${digest}`);
  if ((await fileState(path)) === null) {
    await mkdir(embeddedDir, { recursive: true });
    await replaceFile(path, bytes);
  }
  const image = await images.read(path);
  if (image !== null) return { value: image, diagnostics: [] };
  return {
    value: { outcome: 'unreadable', absolute: path },
    diagnostics: [{ rule: 'image-embedded-unreadable', place, values: {} }],
  };
}

/** Returns whether pages load images from the host of an address: `a.example` or `*.a.example`. */
function isAllowedHost(address: string, hosts: readonly string[]): boolean {
  const { host = '' } = URL.parse(address, 'https://notes.invalid') ?? {};
  return hosts.some((allowed) =>
    allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed,
  );
}
