/** Draws pictures: by resvg, in fonts that come along, so that they look the same wherever they are drawn. What it needs is optional, and got on demand. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';
import type { FontFile } from '../../publish/pictures/font-file.js';
import type { SitePictures } from '../../publish/pages/site.js';
import type { PictureFonts } from '../../publish/pictures/text.js';

export interface PictureMaker extends SitePictures {
  /** Draws a picture as a PNG file. */
  readonly draw: (svg: string) => Uint8Array;
}

/** The fonts, in the order in which they are asked: Latin letters, also those of the Sámi languages, and Arabic ones. */
const fonts = [
  { name: 'Source Sans 3', from: '@expo-google-fonts/source-sans-3', file: 'SourceSans3' },
  { name: 'Noto Naskh Arabic', from: '@expo-google-fonts/noto-naskh-arabic', file: 'NotoNaskhArabic' },
] as const;

/** What is drawn with, by its package. */
const renderer = '@resvg/resvg-js';

/** The packages that pictures need. */
export const picturePackages: readonly string[] = [renderer, ...fonts.map(({ from }) => from)];

interface FoundPackages {
  readonly Resvg: typeof Resvg;
  /** The versions of all of them: with another one a picture may be another. */
  readonly versions: string;
  /** The files of the fonts, of each weight. */
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

/** Finds the packages; nothing, where one is not here, or is none for this system. */
const findPackages = async (): Promise<FoundPackages | undefined> => {
  const require = createRequire(import.meta.url);
  const files = (weight: string): readonly string[] =>
    fonts.map(({ from, file }) => require.resolve(`${from}/${weight}/${file}_${weight}.ttf`));
  try {
    const { Resvg } = await import('@resvg/resvg-js');
    return {
      Resvg,
      versions: picturePackages
        .map(name => (require(`${name}/package.json`) as { readonly version: string }).version)
        .join(' '),
      regular: files('400Regular'),
      bold: files('700Bold'),
    };
  } catch {
    return undefined;
  }
};

/**
 * Gets what draws pictures.
 *
 * @param readFont Reads a font; of the floor that is fetched when something is published.
 * @returns Nothing, where a package is not here, or does not run on this system.
 */
export const pictureMaker = async (
  readFont: (bytes: Uint8Array) => FontFile | undefined,
): Promise<PictureMaker | undefined> => {
  const found = await findPackages();
  if (!found) return undefined;
  const { Resvg, versions, regular, bold } = found;
  const read = (paths: readonly string[]): readonly FontFile[] =>
    paths.flatMap(path => readFont(readFileSync(path)) ?? []);
  const families = fonts.map(({ name }) => name);
  const known: PictureFonts = { families, regular: read(regular), bold: read(bold) };
  const font = { fontFiles: [...regular, ...bold], loadSystemFonts: false, defaultFontFamily: fonts[0].name };
  return {
    fonts: known,
    keyOf: svg => createHash('sha256').update(versions).update(svg).digest('hex').slice(0, 32),
    draw: svg => new Resvg(svg, { font }).render().asPng(),
  };
};
