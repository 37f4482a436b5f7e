import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { lastPart } from '../model/files/file-path.ts';
import { slug } from '../model/slug.ts';
import type { Diagnostic, Place, Reading } from '../model/types.ts';
import { isAttachmentName, MAX_ATTACHMENT } from './attachment-kinds.ts';
import type { ListedFile } from './image-files.ts';
import type { Attachment } from './types.ts';

/**
 * Prepares a file that a link at `place` leads to; null where its kind or its size keeps it from
 * being published, or it can't be read. Its published name is ASCII and no other file's: the slug of
 * its own name and a hash of its path and content.
 */
export async function readAttachment(
  { path, root, absolute }: ListedFile,
  place: Place,
): Promise<Reading<Attachment | null>> {
  const name = lastPart(path);
  const refused = (diagnostic: Pick<Diagnostic, 'rule' | 'values'>) => ({
    value: null,
    diagnostics: [{ ...diagnostic, place }],
  });
  if (!isAttachmentName(name)) return refused({ rule: 'attachment-refused', values: { name } });
  const version = await stat(absolute).catch(() => null);
  if (version === null)
    return refused({ rule: 'link-broken', values: { url: path, suggestion: '' } });
  if (version.size > MAX_ATTACHMENT) {
    const values = { name, size: megabytes(version.size), limit: megabytes(MAX_ATTACHMENT) };
    return refused({ rule: 'attachment-oversize', values });
  }
  const hash = await hashOf(absolute, {
    salt: `${root}/${path}`,
    version: `${version.mtimeMs} ${version.size}`,
  });
  if (hash === null) return refused({ rule: 'link-broken', values: { url: path, suggestion: '' } });
  const [stem = '', ending = ''] = splitEnding(name);
  return {
    value: { absolute, name: `${slug(stem)}.${hash}.${ending.toLowerCase()}` },
    diagnostics: [],
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function splitEnding(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

// A server looks at every attachment again whenever a note is saved.
const hashed = new Map<string, { version: string; hash: Promise<string | null> }>();

/** The first 12 hex digits of a hash; null for a file that can't be read. */
function hashOf(
  path: string,
  { salt, version }: { salt: string; version: string },
): Promise<string | null> {
  const known = hashed.get(path);
  if (known?.version === version) return known.hash;
  const digest = createHash('sha256').update(`${salt}\0`);
  const hash = pipeline(createReadStream(path), digest).then(
    () => digest.digest('hex').slice(0, 12),
    () => null,
  );
  hashed.set(path, { version, hash });
  return hash;
}
