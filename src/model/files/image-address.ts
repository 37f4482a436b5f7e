/**
 * The address of an image as a path to look up. `paths` are the spellings to try in turn: decoded
 * once from percent form, then as written where that differs; both without query and fragment.
 * `foreign` marks a path that makes sense on one computer only: it has a drive letter, a `\` or a
 * leading `/`. `remote` is on another host; `refused` has another scheme, and is never looked up.
 */
export type ImageAddress =
  { kind: 'path'; paths: string[]; foreign: boolean } | { kind: 'remote' } | { kind: 'refused' };

/** Reads the address of an image: mdast's `url`, or the `src` of an `<img>`. */
export function readImageAddress(written: string): ImageAddress {
  if (/^https?:/i.test(written) || written.startsWith('//')) return { kind: 'remote' };
  // One letter and a colon is a drive of Windows.
  if (/^[a-z][a-z0-9+.-]+:/i.test(written)) return { kind: 'refused' };
  const raw = pathOf(written);
  const decoded = decode(raw);
  return {
    kind: 'path',
    paths: decoded === raw ? [raw] : [decoded, raw],
    foreign: /^(?:[a-z]:|\/)|\\/i.test(decoded),
  };
}

/**
 * What the image of an address is called: the last part of its path, after `/` or `\`, decoded
 * once from percent form where that gives readable text. An address without a path is its own name.
 */
export function imageName(written: string): string {
  const raw = pathOf(written);
  const decoded = decode(raw);
  // A control character, %00 among them, is not allowed in HTML or XML.
  const path = /\p{Cc}/u.test(decoded) ? raw : decoded;
  return lastPart(path) || written;
}

/** The last part of a path, after `/` or `\`, that is not empty; empty if there is none. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

function pathOf(written: string): string {
  return written.replace(/[?#].*$/s, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
