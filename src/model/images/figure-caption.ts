/**
 * What an image's alternative text says, or null where it says nothing: empty, `img`, `image` and the
 * like, or the file's own name with or without its ending.
 */
export function captionOf(alt: string, fileName: string): string | null {
  const caption = alt.replace(/\s+/gu, ' ').trim();
  const stem = fileName.replace(/\.[^.]*$/u, '');
  const silent = EMPTY_WORDS.has(caption.toLowerCase()) || [fileName, stem].includes(caption);
  return silent ? null : caption;
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(['', 'img', 'image', 'alt', '图片', '截图']);
