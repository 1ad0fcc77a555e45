/** Reads of a font which characters it has and how wide they are: TrueType and OpenType files (ISO/IEC 14496-22, `cmap`, `hhea`, `hmtx`). Pure. */

export interface FontFile {
  /** How wide a character is, in ems; nothing where the font has none. */
  readonly widthOf: (codePoint: number) => number | undefined;
}

type GlyphOf = (codePoint: number) => number;

/** Format 4: the characters of the first plane, in segments. */
const segments = (view: DataView, at: number): GlyphOf => {
  const doubled = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  return codePoint => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (view.getUint16(ends + segment) < codePoint) continue;
      const start = view.getUint16(starts + segment);
      if (start > codePoint) return 0;
      const delta = view.getUint16(deltas + segment);
      const range = view.getUint16(ranges + segment);
      if (!range) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + segment + range + 2 * (codePoint - start));
      return glyph && (glyph + delta) & 0xffff;
    }
    return 0;
  };
};

/** Format 12: all characters, in groups. */
const groups = (view: DataView, at: number): GlyphOf => {
  const count = view.getUint32(at + 12);
  return codePoint => {
    for (let group = 0; group < count; group++) {
      const place = at + 16 + 12 * group;
      const start = view.getUint32(place);
      if (codePoint < start) return 0;
      if (codePoint <= view.getUint32(place + 4)) return view.getUint32(place + 8) + codePoint - start;
    }
    return 0;
  };
};

/** The table of Unicode's characters with the most of them. */
const glyphsIn = (view: DataView, cmap: number): GlyphOf | undefined => {
  let found: GlyphOf | undefined;
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const place = cmap + 4 + 8 * index;
    const [platform, encoding] = [view.getUint16(place), view.getUint16(place + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const at = cmap + view.getUint32(place + 4);
    const format = view.getUint16(at);
    if (format === 12) return groups(view, at);
    if (format === 4) found ??= segments(view, at);
  }
  return found;
};

/**
 * Reads a font.
 *
 * @returns Nothing, where the bytes are no such font.
 */
export const readFont = (bytes: Uint8Array): FontFile | undefined => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = new Map<string, number>();
    for (let index = 0; index < view.getUint16(4); index++) {
      const place = 12 + 16 * index;
      const tag = String.fromCharCode(...bytes.subarray(place, place + 4));
      tables.set(tag, view.getUint32(place + 8));
    }
    const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(tag => tables.get(tag));
    if (head === undefined || hhea === undefined || hmtx === undefined || cmap === undefined)
      return undefined;
    const em = view.getUint16(head + 18);
    const count = view.getUint16(hhea + 34);
    const glyphOf = glyphsIn(view, cmap);
    if (!em || !count || !glyphOf) return undefined;
    const known = new Map<number, number | undefined>();
    const read = (codePoint: number): number | undefined => {
      const glyph = glyphOf(codePoint);
      return glyph ? view.getUint16(hmtx + 4 * Math.min(glyph, count - 1)) / em : undefined;
    };
    return {
      widthOf: codePoint => {
        if (!known.has(codePoint)) known.set(codePoint, read(codePoint));
        return known.get(codePoint);
      },
    };
  } catch (error) {
    // It ends before it has said all.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
