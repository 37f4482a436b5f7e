import { lastPart } from './file-path.ts';

/**
 * An address that the notes contain, such as mdast's `url` or the `src` of an `<img>`. `remote` is
 * on another host. `refused` has another scheme and is never looked up.
 */
export type FileAddress =
  | {
      kind: 'path';
      /**
       * Spellings to try in order: percent-decoded once and as written, without query and fragment;
       * then both with the query, because the name of a file may contain a `?`.
       */
      paths: string[];
      /** Whether it names a place on one computer: a drive letter, a `\` or a leading `/`. */
      foreign: boolean;
    }
  | { kind: 'remote' }
  | { kind: 'refused' };

/** Reads the address of a file in the notes. */
export function readFileAddress(address: string): FileAddress {
  // `file:///C:/a.png` and `file:///home/a.png` are paths on one computer.
  const written = address.replace(/^file:\/*(?=[a-z]:)|^file:\/*(?=\/)/i, '');
  if (/^https?:/i.test(written) || written.startsWith('//')) return { kind: 'remote' };
  // A single letter before the colon is a Windows drive, not a scheme.
  if (/^[a-z][a-z0-9+.-]+:/i.test(written)) return { kind: 'refused' };
  const raw = withoutQuery(written);
  const decoded = percentDecode(raw);
  const whole = withoutFragment(written);
  return {
    kind: 'path',
    paths: [...new Set([decoded, raw, percentDecode(whole), whole])],
    foreign: /^(?:[a-z]:|\/)|\\/i.test(decoded),
  };
}

/**
 * Returns the file name in an address: the last part of its path, percent-decoded once if the
 * result is readable text. Returns an address without a path unchanged.
 */
export function addressedName(written: string): string {
  const raw = addressedPath(written);
  const decoded = percentDecode(raw);
  // HTML and XML don't allow control characters such as %00.
  const path = /\p{Cc}/u.test(decoded) ? raw : decoded;
  return lastPart(path) || written;
}

/**
 * Returns the path in an address: without query and fragment. If only the query ends with an extension,
 * it is part of the path, as in `what?.png`.
 */
export function addressedPath(written: string): string {
  const path = withoutQuery(written);
  if (ENDING.test(path) || readFileAddress(written).kind !== 'path') return path;
  const whole = withoutFragment(written);
  return ENDING.test(whole) ? whole : path;
}

const ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** Percent-decodes text, or returns it unchanged if it is not a valid encoding. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutFragment(written: string): string {
  return written.replace(/#.*$/s, '');
}

function withoutQuery(written: string): string {
  return written.replace(/[?#].*$/s, '');
}
