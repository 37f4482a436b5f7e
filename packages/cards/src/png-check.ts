import { crc32 } from 'node:zlib';

/**
 * Returns whether a PNG is complete and none of its bits has changed: each part of such a file ends
 * with a checksum.
 */
export function isIntactPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  let at = SIGNATURE.length;
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + bytes.readUInt32BE(at);
    if (end > bytes.length) return false;
    const checked = bytes.subarray(at + LENGTH, end - CHECKSUM);
    if (crc32(checked) !== bytes.readUInt32BE(end - CHECKSUM)) return false;
    if (checked.subarray(0, 4).toString('latin1') === 'IEND') return end === bytes.length;
    at = end;
  }
  return false;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');

/** Bytes of the fields around the data of a part: its length, its type and its checksum. */
const LENGTH = 4;
const CHECKSUM = 4;
const FRAME = LENGTH + 4 + CHECKSUM;
