declare module 'virtual:images' {
  import type { ImageMetadata } from 'astro';
  /** Returns the metadata of the image at an absolute path, or undefined if no page uses it. */
  export function imageAt(path: string): Promise<ImageMetadata | undefined>;
}

interface ImportMetaEnv {
  /** Absolute path of the project folder. */
  readonly PROJECT: string;
}
