import type { Diagnostic, Place, Reading } from '../types.ts';
import { cleanControlCharacters } from './control-characters.ts';
import { decodeLeniently, decodeStrictly, firstInvalidByte } from './encodings.ts';
import { fileKind } from './file-kind.ts';
import { decodeGb18030 } from './gb18030.ts';
import { normalizeLineEndings, positionAfter } from './line-ends.ts';

/**
 * Decodes a notes file. Accepts UTF-8, UTF-16 with a byte order mark, and bytes that can only be
 * GB18030. Returns the text with `\n` line endings, without NUL and without byte order marks at the
 * start of lines, or null for any other bytes.
 *
 * The diagnostic `encoding-guessed` has the value `encoding`. The diagnostic `encoding-invalid` has
 * the values `offset`, the index of the first bad byte, and `what`, the name of what is there.
 */
export function decodeNotes(bytes: Uint8Array, { file }: { file: string }): DecodedNotes {
  const decoded = decodeBytes(bytes);
  if ('what' in decoded)
    return { value: null, written: null, diagnostics: [invalidEncoding(bytes, decoded, file)] };
  const written = decoded.text.replace(/^\uFEFF+/, '');
  const { value, diagnostics } = cleanText(written, { file });
  if (!decoded.guessed) return { value, written, diagnostics };
  const place: Place = { file, line: 1, column: 1 };
  const values = { encoding: 'GB18030' };
  const guessed: Diagnostic = { rule: 'encoding-guessed', place, values };
  return { value, written, diagnostics: [guessed, ...diagnostics] };
}

/** A decoded file. `written` is its text with its own line endings and control characters. */
type DecodedNotes = Reading<string | null> & { written: string | null };

/**
 * Normalizes text that is decoded already, as {@link decodeNotes} does. The result has the same
 * number of lines as the text.
 */
export function cleanText(text: string, { file }: { file: string }): Reading<string> {
  return cleanControlCharacters(normalize(text), { file });
}

type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
type Decoded = { text: string; guessed: boolean };
type Fault = { offset: number; what: string; encoding: MarkedEncoding };

function decodeBytes(bytes: Uint8Array): Decoded | Fault {
  const encoding = markedEncoding(bytes);
  const kind = fileKind(bytes);
  if (kind !== null) return { offset: 0, what: kind, encoding };
  if (encoding === 'utf-8' && isFullOfNul(bytes)) {
    return { offset: bytes.indexOf(0), what: FULL_OF_NUL, encoding };
  }
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return { text, guessed: false };
  const chinese = encoding === 'utf-8' ? decodeGb18030(bytes) : null;
  if (chinese !== null) return { text: chinese, guessed: true };
  const what = `invalid ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}`;
  return { offset: firstInvalidByte(bytes, encoding), what, encoding };
}

/** Reads the encoding from the byte order mark; UTF-8 without one. */
function markedEncoding([first, second]: Uint8Array): MarkedEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const FULL_OF_NUL = 'NUL bytes (UTF-16 without BOM, or a broken copy)';

/**
 * Returns whether NULs alternate with the letters, as in UTF-16 and UTF-32, or whether the file has
 * nothing else. A run of NULs counts once, so a long hole in a text file does not count as UTF-16.
 */
function isFullOfNul(bytes: Uint8Array): boolean {
  if (!bytes.includes(0)) return false;
  let runs = 0;
  let hasLetters = false;
  let previous = -1;
  for (const byte of bytes) {
    if (byte === 0 && previous !== 0) runs += 1;
    if (byte > 0x20) hasLetters = true;
    previous = byte;
  }
  return runs > 0 && (!hasLetters || runs > bytes.length / 5);
}

function normalize(text: string): string {
  return normalizeLineEndings(text.replace(/^\uFEFF+/, ''));
}

function invalidEncoding(
  bytes: Uint8Array,
  { offset, what, encoding }: Fault,
  file: string,
): Diagnostic {
  const before = normalize(decodeLeniently(bytes.subarray(0, offset), encoding));
  const place: Place = { file, ...positionAfter(before) };
  return { rule: 'encoding-invalid', place, values: { offset, what } };
}
