import { inflateSync } from 'node:zlib';

/**
 * Unpacks the OpenType font of a WOFF file (W3C, WOFF File Format 1.0, sections 3 to 5). HarfBuzz
 * doesn't read WOFF, and no package on npm has this font unpacked in less than 90 MB.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(HEADER + ENTRY * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF_HEADER + WOFF_ENTRY * index;
    const table = unpackTable(woff, from);
    const to = HEADER + ENTRY * index;
    woff.copy(header, to, from, from + 4); // Tag.
    woff.copy(header, to + 4, from + 16, from + 20); // Checksum.
    header.writeUInt32BE(offset, to + 8);
    header.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

// Sizes in bytes.
const HEADER = 12;
const ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/** Returns the table of a directory entry. A table is compressed only if that makes it smaller. */
function unpackTable(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
  return packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
}
