import { decodeLeniently } from './text-decoding.ts';

/**
 * Index of the first byte of the first invalid sequence in bytes that are not valid in `encoding`:
 * in UTF-16 that is a lone surrogate, or a last byte without its other half.
 */
export function firstInvalidByte(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
): number {
  return encoding === 'utf-8' ? inUtf8(bytes) : inUtf16(bytes, encoding);
}

function inUtf8(bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const repaired = encoder.encode(decodeLeniently(bytes, 'utf-8'));
  const difference = bytes.findIndex((byte, index) => byte !== repaired[index]);
  // An invalid sequence may begin as U+FFFD does, which stands for it, and differ only later on.
  const equal = bytes.subarray(0, difference === -1 ? bytes.length : difference);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return encoder.encode(decoder.decode(equal, { stream: true })).length;
}

function inUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const repaired = decodeLeniently(bytes, encoding);
  const isSame = (at: number) =>
    view.getUint16(at, encoding === 'utf-16le') === repaired.charCodeAt(at / 2);
  let offset = 0;
  while (offset + 1 < bytes.length && isSame(offset)) offset += 2;
  return offset;
}
