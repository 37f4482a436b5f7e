import { cleanControlCharacters } from './control-characters.ts';
import { fileKind } from './file-kind.ts';
import { decodeGb18030 } from './gb18030.ts';
import { firstInvalidByte } from './invalid-bytes.ts';
import { decodeLeniently, decodeStrictly } from './text-decoding.ts';
import type { Diagnostic, Place, Reading } from '../types.ts';

/**
 * Text of a notes file, with `\n` as its only line end and without NUL or leading byte order marks.
 * Reads UTF-8, UTF-16 with a byte order mark, and what is surely GB18030, as `encoding-guessed` with
 * `encoding`. Anything else is null, with `encoding-invalid`: `offset` is the first bad byte, counted
 * from 0, and `what` names what stands there. Rule: design.md, "Encoding".
 */
export function decodeNotes(bytes: Uint8Array, { file }: { file: string }): Reading<string | null> {
  const source = readBytes(bytes);
  if ('what' in source) return { value: null, diagnostics: [unreadable(bytes, source, file)] };
  const { value, diagnostics } = cleanText(source.text, { file });
  const start: Place = { file, line: 1, column: 1 };
  const values = { encoding: 'GB18030' };
  const guesses: Diagnostic[] = source.guessed
    ? [{ rule: 'encoding-guessed', place: start, values }]
    : [];
  return { value, diagnostics: [...guesses, ...diagnostics] };
}

/**
 * Text of notes that is decoded already, as {@link decodeNotes} gives it: its line `n` is that of the
 * text but for byte order marks at its start and NUL in it.
 */
export function cleanText(text: string, { file }: { file: string }): Reading<string> {
  return cleanControlCharacters(normalize(text), { file });
}

type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
type Decoded = { text: string; guessed: boolean };
type Fault = { offset: number; what: string; encoding: MarkedEncoding };

function readBytes(bytes: Uint8Array): Decoded | Fault {
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

function markedEncoding([first, second]: Uint8Array): MarkedEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const FULL_OF_NUL = 'NUL bytes (UTF-16 without BOM, or a broken copy)';

/**
 * Tells whether NULs stand between the letters, as in UTF-16 and UTF-32, or are all there is. Runs
 * are counted, so that a long hole in real text does not pass for it.
 */
function isFullOfNul(bytes: Uint8Array): boolean {
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

/**
 * Takes the byte order marks off the start and makes every line end `\n`. CR CR LF is one: it is
 * what a line end becomes that was made CRLF twice, and two would tear tables apart.
 */
function normalize(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r{0,2}\n|\r/g, '\n');
}

function unreadable(
  bytes: Uint8Array,
  { offset, what, encoding }: Fault,
  file: string,
): Diagnostic {
  const before = normalize(decodeLeniently(bytes.subarray(0, offset), encoding));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { rule: 'encoding-invalid', place: { file, line, column }, values: { offset, what } };
}
