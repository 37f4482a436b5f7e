import { stat } from 'node:fs/promises';
import { lastPart } from '../model/files/file-path.ts';
import { slug } from '../model/slug.ts';
import type { Diagnostic, Place, Reading } from '../model/types.ts';
import { fileDigest } from './files/file-versions.ts';
import type { ListedFile } from './files/listed-files.ts';
import type { Attachment } from './types.ts';

/**
 * Prepares a linked file for publishing. The published name is ASCII and unique: the slug of the
 * file's name and a hash of its path and content. `place` is the position of the link. Returns null
 * if the type or the size of the file does not allow publishing, or if the file can't be read.
 */
export async function readAttachment(
  { path, root, absolute }: ListedFile,
  place: Place,
): Promise<Reading<Attachment | null>> {
  const name = lastPart(path);
  const refused = (rule: Diagnostic['rule'], values: Diagnostic['values']) => ({
    value: null,
    diagnostics: [{ rule, values, place }],
  });
  if (!isAttachmentName(name)) return refused('attachment-refused', { name });
  const stats = await stat(absolute).catch(() => null);
  if (stats !== null && stats.size > MAX_ATTACHMENT_BYTES) {
    const values = { name, size: megabytes(stats.size), limit: megabytes(MAX_ATTACHMENT_BYTES) };
    return refused('attachment-oversize', values);
  }
  const digest = await fileDigest(absolute, `${root}/${path}`);
  if (digest === null) return refused('link-broken', { url: path, suggestion: '' });
  const dot = name.lastIndexOf('.');
  const published = `${slug(name.slice(0, dot))}.${digest.slice(0, 12)}.${name.slice(dot + 1).toLowerCase()}`;
  return { value: { absolute, name: published }, diagnostics: [] };
}

/** The size of the largest file that is published with the notes. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function isAttachmentName(name: string): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && ATTACHMENT_EXTENSIONS.has(extension);
}

/**
 * Extensions of the files that may be published; `docs/writing-notes.md` lists them. Static hosts
 * derive the type of a file from its extension. Types that a browser executes are excluded, because
 * such a file would run with the permissions of the whole site.
 */
export const ATTACHMENT_EXTENSIONS: ReadonlySet<string> = new Set(
  [
    // Documents and slides
    'pdf ps eps djvu epub doc docx odt rtf ppt pptx pps ppsx odp key pages tex bib ris',
    // Tables, data and plain text
    'xls xlsx ods numbers csv tsv txt log json jsonl yaml yml toml ini parquet npy npz mat pkl pcap pcapng',
    // Archives
    'zip 7z rar tar gz tgz bz2 xz zst',
    // Audio and video
    'mp3 m4a aac wav ogg oga opus flac mp4 m4v mov webm mkv ogv avi',
    // Notebooks, code and drawings that need a program of their own
    'ipynb py c h cc cpp hpp cu java go rs rb r m jl sh sql v sv vhd patch diff drawio vsdx xmind fig',
  ].flatMap((line) => line.split(' ')),
);
