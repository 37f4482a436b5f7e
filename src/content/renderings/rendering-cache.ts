import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PlannedAnchors } from '../../model/types.ts';
import { isFileError } from '../files/file-errors.ts';
import { RecordFiles } from '../files/record-files.ts';
import type { RenderedPage } from '../types.ts';

/**
 * Keeps the renderings of pages by digest, in memory and in the files of a folder. If the folder is
 * null, they are kept in memory only. The content store holds just the digests: with all renderings in
 * it, each save of a notebook with 1,000 sessions took a second longer.
 */
export class RenderingCache {
  readonly #files: RecordFiles | null;
  readonly #memory = new Map<string, RenderedPage>();
  /** For each source digest the digest of a rendering, in memory or in the folder. */
  #bySource: Map<string, string> | undefined;

  constructor(folder: string | null) {
    this.#files = folder === null ? null : new RecordFiles(folder);
  }

  /** Returns the rendering with this digest, or null. */
  get(digest: string): RenderedPage | null {
    const known = this.#memory.get(digest);
    if (known !== undefined) return known;
    const page = (this.#files?.read(digest) ?? null) as RenderedPage | null;
    if (page !== null) this.#memory.set(digest, page);
    return page;
  }

  /** Returns a rendering of the same Markdown, regardless of the names of its headings, or null. */
  ofSource(source: string): RenderedPage | null {
    const digest = this.#digests().get(source);
    return digest === undefined ? null : this.get(digest);
  }

  /** Returns whether there should be such a rendering, without reading it. */
  hasSource(source: string): boolean {
    return this.#digests().has(source);
  }

  #digests(): Map<string, string> {
    this.#bySource ??= new Map((this.#files?.keys() ?? []).map(bySource));
    return this.#bySource;
  }

  /** Returns whether there are no renderings, without reading those in the folder. */
  isEmpty(): boolean {
    return this.#memory.size === 0 && (this.#files === null || this.#files.isEmpty());
  }

  /** Forgets all renderings except those with these digests. The folder does not change. */
  retain(digests: ReadonlySet<string>): void {
    for (const digest of this.#memory.keys()) if (!digests.has(digest)) this.#memory.delete(digest);
    this.#bySource = new Map(Array.from(digests, bySource));
  }

  /** Replaces the renderings in memory and in the folder with these. */
  async replaceAll(pages: readonly RenderedPage[]): Promise<void> {
    for (const page of pages) this.#memory.set(page.digest, page);
    this.retain(new Set(pages.map(({ digest }) => digest)));
    try {
      await this.#files?.replaceAll(this.#memory);
    } catch (error) {
      // Without the files, the next command takes longer but works.
      if (!isFileError(error)) throw error;
    }
  }
}

/** Returns the folder of the renderings in a site's cache folder. */
export function renderingsFolder(cacheDir: string): string {
  return join(cacheDir, 'renderings');
}

/** Returns the folder of the outlines that commands without HTML keep, in a site's cache folder. */
export function outlinesFolder(cacheDir: string): string {
  return join(cacheDir, 'outlines');
}

/** Returns the digest of a page's Markdown, which is the start of the digest of its rendering. */
export function sourceDigest(source: unknown): string {
  return hashOf(source).slice(0, SOURCE_LENGTH);
}

/** Returns the digest of a rendering from the digest of its Markdown and the names of its headings. */
export function renderingDigest(source: string, names: PlannedAnchors): string {
  return source + hashOf(names).slice(0, NAMES_LENGTH);
}

const SOURCE_LENGTH = 32;
const NAMES_LENGTH = 16;

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function bySource(digest: string): [source: string, digest: string] {
  return [digest.slice(0, SOURCE_LENGTH), digest];
}
