/** What a file is, by its bytes: its name may say anything. */
import type { FileProblem } from './sheet.js';

export type FileKind = { readonly kind: 'xlsx' | 'ods' | 'text' } | { readonly problem: FileProblem };

/**
 * So many bytes may be packed in a file. A workbook of 50 000 rows and 8 columns has 20 MB and takes 220 MB of memory to read; the same as
 * `.ods` takes three times as much (measured with hucre 1.0.0).
 */
export const mostUnpacked = { xlsx: 60e6, ods: 15e6, text: 10e6 } as const;

interface Packed {
  readonly names: readonly string[];
  /** The bytes of all entries, unpacked, as the directory tells them. */
  readonly size: number;
}

/** The directory at the end of a ZIP file (PKWARE's APPNOTE, 4.3.12 and 4.3.16); nothing where it is not whole. */
const directoryOf = (bytes: Uint8Array): Packed | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of up to 64 kB may follow it.
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
  const names: string[] = [];
  let size = 0;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    size += view.getUint32(at + 24, true);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map(place => view.getUint16(at + place, true));
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  return { names, size };
};

const starts: readonly (readonly [readonly number[], FileProblem])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], { code: 'old-or-locked' }],
  [[0x25, 0x50, 0x44, 0x46], { code: 'other-kind', kind: 'pdf' }],
  [[0x89, 0x50, 0x4e, 0x47], { code: 'other-kind', kind: 'picture' }],
  [[0xff, 0xd8, 0xff], { code: 'other-kind', kind: 'picture' }],
];

const inside: readonly (readonly [
  RegExp,
  'xlsx' | 'ods' | Extract<FileProblem, { code: 'other-kind' }>['kind'],
])[] = [
  [/^xl\/workbook\.xml$/i, 'xlsx'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^word\//i, 'word'],
  [/^ppt\//i, 'presentation'],
  [/^content\.xml$/, 'ods'],
];

/**
 * What a file is.
 *
 * @param bytes All of it.
 * @returns Which reader it is for, or why there is none.
 */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (!bytes.length) return { problem: { code: 'empty' } };
  const known = starts.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return { problem: known[1] };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
  if (!isZip) {
    const most = mostUnpacked.text;
    return bytes.length > most
      ? { problem: { code: 'too-large', size: bytes.length, most, isOds: false } }
      : { kind: 'text' };
  }
  const packed = directoryOf(bytes);
  if (!packed) return { problem: { code: 'damaged' } };
  const kind = inside.find(([name]) => packed.names.some(entry => name.test(entry)))?.[1] ?? 'zip';
  if (kind !== 'xlsx' && kind !== 'ods') return { problem: { code: 'other-kind', kind } };
  const most = mostUnpacked[kind];
  return packed.size > most
    ? { problem: { code: 'too-large', size: packed.size, most, isOds: kind === 'ods' } }
    : { kind };
};
