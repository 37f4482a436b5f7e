import { basename } from 'node:path';

type Options = { src: { src: string }; format: string; width: number; widths?: number[] };

/**
 * Replaces `astro:assets`: names the published files instead of encoding images.
 *
 * @public
 */
export async function getImage({ src, format, width, widths = [] }: Options) {
  const urlOf = (size: number) => `/assets/${basename(src.src)}.${size}.${format}`;
  return {
    src: urlOf(width),
    srcSet: {
      values: widths.map((size) => ({ url: urlOf(size) })),
      attribute: widths.map((size) => `${urlOf(size)} ${size}w`).join(', '),
    },
  };
}

/** Replaces `virtual:images`: every image is in use unless its name begins with `unused`. */
export async function imageAt(path: string) {
  return basename(path).startsWith('unused') ? undefined : { src: path };
}
