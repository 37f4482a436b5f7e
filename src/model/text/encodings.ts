/** The encodings that notes may have, by their labels in the Encoding standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Decodes bytes and keeps byte order marks. Returns null if any sequence is invalid. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes bytes, keeps byte order marks and replaces each invalid sequence by U+FFFD. */
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
  return encoding === 'utf-8' ? firstInvalidInUtf8(bytes) : firstInvalidInUtf16(bytes, encoding);
}

function firstInvalidInUtf8(bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const repaired = encoder.encode(decodeLeniently(bytes, 'utf-8'));
  const difference = bytes.findIndex((byte, index) => byte !== repaired[index]);
  // An invalid sequence may share its first bytes with the U+FFFD that replaces it, so `equal` can
  // end inside that sequence. A streaming decoder leaves such an incomplete end out.
  const equal = bytes.subarray(0, difference === -1 ? bytes.length : difference);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return encoder.encode(decoder.decode(equal, { stream: true })).length;
}

function firstInvalidInUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const repaired = decodeLeniently(bytes, encoding);
  const isSame = (offset: number) =>
    view.getUint16(offset, encoding === 'utf-16le') === repaired.charCodeAt(offset / 2);
  let offset = 0;
  while (offset + 1 < bytes.length && isSame(offset)) offset += 2;
  return offset;
}
