/** A note in a PNG file of what it is a picture of, by which nobody has to draw it again to know that it is the same (PNG, third edition, 11.3.3.2 `tEXt`). */

const keyword = 'civic-goals';

/** Where the first chunk ends: the eight bytes of the signature, and IHDR. */
const headEnd = 8 + 12 + 13;

/** The checksum of a chunk, by its type and data (ISO 3309, CRC-32). */
const checksum = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
};

/** How many bytes of a file are enough to find a key of so many letters in it. */
export const keyEnd = (letters: number): number => headEnd + 12 + keyword.length + 1 + letters;

const chunkOf = (key: string): Buffer => {
  const data = Buffer.from(`tEXt${keyword}\0${key}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(checksum(data), data.length + 4);
  return chunk;
};

/** A picture with its key in it. */
export const withKey = (png: Uint8Array, key: string): Buffer =>
  Buffer.concat([png.subarray(0, headEnd), chunkOf(key), png.subarray(headEnd)]);

/** Whether the file that begins so has the key. */
export const hasKey = (start: Uint8Array, key: string): boolean => {
  const chunk = chunkOf(key);
  return chunk.equals(start.subarray(headEnd, headEnd + chunk.length));
};
