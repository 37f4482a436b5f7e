/** The encodings that notes may have, by their labels in the Encoding standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Decodes bytes and keeps byte order marks. Returns null if any sequence is invalid. A `stream` may
 * end inside a sequence, which is left out.
 */
export function decodeStrictly(
  bytes: Uint8Array,
  encoding: Encoding,
  { stream = false }: { stream?: boolean } = {},
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** Decodes bytes, keeps byte order marks and replaces each invalid sequence with U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/**
 * Finds the first invalid sequence in bytes that are not valid in `encoding`. In UTF-16 that is a
 * lone surrogate or an odd last byte. Returns the index of its first byte.
 */
export function firstInvalidByte(
  bytes: Uint8Array,
  encoding: Exclude<Encoding, 'gb18030'>,
): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodeStrictly(bytes.subarray(0, middle), encoding, { stream: true }) === null)
      invalid = middle;
    else valid = middle;
  }
  const text = decodeStrictly(bytes.subarray(0, valid), encoding, { stream: true }) ?? '';
  return encoding === 'utf-8' ? new TextEncoder().encode(text).length : text.length * 2;
}
