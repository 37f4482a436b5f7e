declare module 'virtual:images' {
  import type { ImageMetadata } from 'astro';
  /** The image with this absolute path, if it is in use. */
  export function imageAt(path: string): Promise<ImageMetadata | undefined>;
}

interface ImportMetaEnv {
  /** Absolute path of the project's folder. */
  readonly PROJECT: string;
}
