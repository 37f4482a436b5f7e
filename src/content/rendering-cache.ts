import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import type { PlannedAnchors } from '../model/types.ts';
import { replaceFile } from './file-writes.ts';
import type { RenderedPage } from './types.ts';

/**
 * Keeps the renderings of pages by digest, in memory and in a folder with one JSON file each. If the
 * folder is null, they are kept in memory only. The content store holds just the digests: with all
 * renderings in it, each save of a notebook with 1,000 sessions took a second longer.
 */
export class RenderingCache {
  readonly #folder: string | null;
  readonly #memory = new Map<string, RenderedPage>();
  /** For each source digest the digest of a rendering, in memory or in the folder. */
  #bySource: Map<string, string> | undefined;

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /** Returns the rendering with this digest, or null. */
  get(digest: string): RenderedPage | null {
    const known = this.#memory.get(digest);
    if (known !== undefined || this.#folder === null) return known ?? null;
    try {
      const json = readFileSync(join(this.#folder, `${digest}.json`), 'utf8');
      const page = JSON.parse(json) as RenderedPage;
      this.#memory.set(digest, page);
      return page;
    } catch {
      return null;
    }
  }

  /** Returns a rendering of the same Markdown, regardless of the names of its headings, or null. */
  ofSource(source: string): RenderedPage | null {
    this.#bySource ??= new Map(digestsIn(this.#folder).map(bySource));
    const digest = this.#bySource.get(source);
    return digest === undefined ? null : this.get(digest);
  }

  /** Forgets all renderings except those with these digests. The folder does not change. */
  retain(digests: ReadonlySet<string>): void {
    for (const digest of this.#memory.keys()) if (!digests.has(digest)) this.#memory.delete(digest);
    this.#bySource = new Map(Array.from(digests, bySource));
  }

  /** Makes memory and folder contain exactly these renderings. */
  async replaceAll(pages: readonly RenderedPage[]): Promise<void> {
    for (const page of pages) this.#memory.set(page.digest, page);
    this.retain(new Set(pages.map(({ digest }) => digest)));
    const folder = this.#folder;
    if (folder === null) return;
    await mkdir(folder, { recursive: true });
    const unsaved = new Map(pages.map((page) => [`${page.digest}.json`, page]));
    const stale = (await readdir(folder)).filter((name) => !unsaved.delete(name));
    const limit = pLimit(FILES_AT_ONCE);
    await limit.map(unsaved, async ([name, page]) => {
      await replaceFile(join(folder, name), JSON.stringify(page));
    });
    await limit.map(stale, (name) => rm(join(folder, name), { force: true }));
  }
}

const FILES_AT_ONCE = 16;

/** Returns the folder of the renderings in a site's cache folder. */
export function renderingsFolder(cacheDir: string): string {
  return join(cacheDir, 'renderings');
}

/** Returns the digest of a page's Markdown, which is the start of the digest of its rendering. */
export function sourceDigest(source: unknown): string {
  return hashOf(source).slice(0, SOURCE_LENGTH);
}

/** Returns the digest of a rendering from those of its Markdown and the names of its headings. */
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

function digestsIn(folder: string | null): string[] {
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder).map((name) => basename(name, '.json'));
}
