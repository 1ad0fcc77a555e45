/**
 * The fonts that the pictures are made with: files from npm, and a fontconfig file that knows no others, so that a picture is the same on
 * every machine. Source Sans and its serif and fixed-width sisters stand for what a page calls its system's; a narrow, a wide and a
 * rounded one are what the themes ask for.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/visual/', import.meta.url));

/** Each font's package, by the name that a style sheet has for it. */
const families = {
  'Source Sans 3': 'source-sans-3',
  'Source Serif 4': 'source-serif-4',
  'Source Code Pro': 'source-code-pro',
  'Noto Naskh Arabic': 'noto-naskh-arabic',
  'Roboto Condensed': 'roboto-condensed',
  'Encode Sans Expanded': 'encode-sans-expanded',
  Nunito: 'nunito',
};

/** What a page asks its system for, and what it gets. Chromium asks for the first three by the names of other fonts. */
const generic = {
  'Source Sans 3': ['sans-serif', 'sans', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica'],
  'Source Serif 4': ['serif', 'ui-serif', 'Times New Roman', 'Times'],
  'Source Code Pro': ['monospace', 'mono', 'ui-monospace', 'Courier New', 'Courier'],
};

/** What a text in a font that is asked for by each of these names is drawn with. */
export const expected = {
  'system-ui': 'Source Sans 3',
  'sans-serif': 'Source Sans 3',
  serif: 'Source Serif 4',
  monospace: 'Source Code Pro',
  'ui-monospace, monospace': 'Source Code Pro',
  "'No such font'": 'Source Serif 4',
  ...Object.fromEntries(Object.keys(families).map(name => [`'${name}'`, name])),
};

/** The folders of a package that have a font of the weights that are drawn: the rest would only be read through. */
const folders = name =>
  readdirSync(join(packages, name))
    .filter(folder => /^[4-7]00[A-Z]/.test(folder))
    .sort()
    .map(folder => join(packages, name, folder));

/** Says which fonts they are: other files, another name. */
export const nameOfFonts = () => {
  const hash = createHash('sha256');
  for (const name of Object.values(families))
    for (const folder of folders(name))
      for (const file of readdirSync(folder).filter(entry => entry.endsWith('.ttf')))
        hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
};

const assign = (family, name) => `
  <match target="pattern">
    <test name="family" compare="eq"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>`;

/**
 * Writes the file for fontconfig. Letters are drawn in shades of grey and at their own places, as no system's settings would have it.
 *
 * @returns Its path, for the environment's FONTCONFIG_FILE.
 */
export const writeFontConfig = () => {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, 'fonts.conf');
  const settings = { antialias: true, hinting: false, autohint: false, embeddedbitmap: false };
  writeFileSync(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${Object.values(families)
      .flatMap(folders)
      .map(folder => `\n  <dir>${folder}</dir>`)
      .join('')}
  <cachedir>${join(cache, 'fontconfig')}</cachedir>${Object.entries(generic)
    .flatMap(([family, names]) => names.map(name => assign(family, name)))
    .join('')}
  <match target="font">${Object.entries(settings)
    .map(([name, value]) => `\n    <edit name="${name}" mode="assign"><bool>${value}</bool></edit>`)
    .join('')}
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`,
  );
  return path;
};
