import { slug } from '../model/slug.ts';

/** Pattern of a published asset's name: ASCII, the slug of its own name and a hash. */
export function assetFileName({ names }: { names: readonly string[] }): string {
  const name = names[0] ?? 'asset';
  const stem = name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return `assets/${slug(stem)}.[hash][extname]`;
}
