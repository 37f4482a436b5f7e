declare module 'virtual:pictures' {
  import type { ImageMetadata } from 'astro';
  /** Pictures in use by absolute path. */
  export const pictures: ReadonlyMap<string, ImageMetadata>;
}

interface ImportMetaEnv {
  /** Absolute path of the project's folder. */
  readonly PROJECT: string;
}
