import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { listImages } from '../../src/content/image-files.ts';
import { readPicture } from '../../src/content/picture.ts';
import { buildImageIndex } from '../../src/model/image-index.ts';
import { findImage } from '../../src/model/image-path.ts';
import { parseMarkdown } from '../../src/model/markdown.ts';
import { resolveReferences } from '../../src/model/references.ts';
import { corpusFolder, type DiskEntry } from '../support/corpus-folder.ts';

type Row = {
  id: string;
  markdown: string;
  disk: DiskEntry[];
  outcome: 'image' | 'missing' | 'refused' | 'remote' | 'text';
  resolves: string | null;
};

const rows = JSON.parse(
  readFileSync(new URL('../corpora/filenames.json', import.meta.url), 'utf8'),
) as Row[];

describe('the picture of an address', () => {
  const markdownOnly = rows.filter(
    ({ id, markdown }) => !markdown.includes('<img') && !EXCEPTIONS.has(id),
  );
  it.each(markdownOnly)('is $outcome for $id $markdown', async ({ markdown, disk, outcome, resolves }) => {
    const notesDir = await corpusFolder(disk);
    try {
      expect(await lookUp(markdown, notesDir)).toEqual({ outcome: summary(outcome), resolves });
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  });
});

/** Rows that are read in another way, each for a reason. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // A leading slash is dropped, as a repair.
  'f071',
  // Drawings may hold scripts and are not published; a name without an ending is no picture's.
  'f103',
  'f109',
  // Whoever is root can read any file.
  ...(process.getuid?.() === 0 ? ['f110'] : []),
]);

/** Whether a path out of both folders is refused or missing is a matter of the message alone. */
function summary(outcome: string): string {
  return ['missing', 'refused', 'ambiguous', 'unreadable'].includes(outcome) ? 'missing' : outcome;
}

async function lookUp(
  markdown: string,
  notesDir: string,
): Promise<{ outcome: string; resolves: string | null }> {
  const written = firstAddress(markdown);
  if (written === null) return { outcome: 'text', resolves: null };
  const imagesDir = join(notesDir, 'imgs');
  const images = await listImages({ notesDir, imagesDir });
  const index = buildImageIndex(images, { notesFolder: notesDir, imagesFolder: imagesDir });
  const match = findImage(written, { notesFile: 'notes.md', index });
  if (match.outcome !== 'found') return { outcome: summary(match.outcome), resolves: null };
  const size = await readPicture(match.file.absolute);
  if (size === null) return { outcome: 'missing', resolves: null };
  return { outcome: 'image', resolves: relative(notesDir, match.file.absolute) };
}

function firstAddress(markdown: string): string | null {
  const tree = parseMarkdown(markdown);
  resolveReferences(tree);
  const images: Image[] = [];
  visit(tree, 'image', (image) => {
    images.push(image);
  });
  return images[0]?.url ?? null;
}
