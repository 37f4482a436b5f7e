import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Trims Pagefind's fragments. `save` stores the trimmed fragments for the next build. */
type FragmentTrimmer = { trim: (fragment: Uint8Array) => Uint8Array; save: () => Promise<void> };

/**
 * Creates a function that removes from a fragment what the search never reads, and the zero-width
 * spaces that Pagefind's own script would remove. This saves a quarter of the bytes of each result.
 * Fragments that `cacheFile` contains are reused. A fragment of Pagefind 1.6 is a signature followed
 * by JSON, compressed with gzip.
 */
export async function openFragmentTrimmer(cacheFile: string | null): Promise<FragmentTrimmer> {
  const cached = cacheFile === null ? new Map<string, string>() : await readCache(cacheFile);
  const used = new Map<string, string>();
  return {
    trim: (fragment) => {
      const key = createHash('sha256').update(fragment).digest('base64');
      const trimmed = cached.get(key) ?? trimFragment(fragment).toString('base64');
      used.set(key, trimmed);
      return Uint8Array.from(Buffer.from(trimmed, 'base64'));
    },
    save: async () => {
      if (cacheFile !== null) await writeFile(cacheFile, JSON.stringify([...used]));
    },
  };
}

async function readCache(path: string): Promise<Map<string, string>> {
  try {
    return new Map(JSON.parse(await readFile(path, 'utf8')) as [string, string][]);
  } catch {
    return new Map();
  }
}

function trimFragment(fragment: Uint8Array): Buffer {
  const text = gunzipSync(fragment).toString();
  if (!text.startsWith(SIGNATURE)) throw new Error('Unknown format of Pagefind fragments');
  const { url, content, filters } = JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
  const kept = { url, content: content.replaceAll('\u200b', ''), filters, meta: {}, anchors: [] };
  return gzipSync(SIGNATURE + JSON.stringify(kept), { level: 9 });
}

const SIGNATURE = 'pagefind_dcd';

type Fragment = { url: string; content: string; filters: Record<string, string[]> };
