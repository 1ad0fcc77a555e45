/** What LibreOffice makes of files, in the settings of a country: of CSV each cell with its kind, of workbooks what it saves again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasApt, run } from '../full/support/debian.mjs';

/** How it is had where it cannot be had by itself. */
export const howToGetIt = 'LibreOffice: sudo apt-get install --no-install-recommends libreoffice-calc';

const isThere = () => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Gets LibreOffice, where that can be done without asking anybody.
 *
 * @returns Whether it is there.
 */
export const getLibreOffice = () => {
  if (!isThere() && hasApt()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc']);
  }
  return isThere();
};

const settings = country => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${country}</value></prop></item>
</oor:items>`;

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of a cell, whose paragraphs are its lines. */
const textOf = xml =>
  [...xml.matchAll(/<text:p(?:\/>|[^>]*>(.*?)<\/text:p>)/gs)]
    .map(([, line = '']) =>
      line
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
        .replace(/<text:tab\/>/g, '\t')
        .replace(/<text:line-break\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
        .replace(/&(\w+);/g, (_, name) => entities[name]),
    )
    .join('\n');

/** The cells of the first sheet, row by row, without what is empty at the ends. */
const cellsOf = xml => {
  const sheet = /<table:table [^>]*>(.*?)<\/table:table>/s.exec(xml)?.[1] ?? '';
  const rows = [];
  for (const [, attributes, inside = ''] of sheet.matchAll(
    /<table:table-row\b([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs,
  )) {
    const row = [];
    for (const [, about, content = ''] of inside.matchAll(
      /<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs,
    )) {
      const of = name => new RegExp(`${name}="([^"]*)"`).exec(about)?.[1];
      const cell = {
        kind: of('office:value-type') ?? 'empty',
        value: of('office:value') ?? of('office:date-value'),
        isFormula: about.includes('table:formula='),
        text: textOf(content),
      };
      for (let count = Number(of('table:number-columns-repeated') ?? 1); count > 0; count--) {
        // What is empty to the right is one cell repeated some thousand times.
        if (row.length < 100) row.push(cell);
      }
    }
    while (row.at(-1)?.kind === 'empty') row.pop();
    const repeated = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    for (let count = Math.min(repeated, row.length ? repeated : 100); count > 0; count--) rows.push(row);
  }
  while (rows.length && rows.at(-1).length === 0) rows.pop();
  return rows;
};

/** Runs LibreOffice in the settings of a country, in a folder of its own. */
const convert = (folder, country, options) => {
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings(country));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  return run('soffice', [profile, '--headless', ...options], { timeout: 5 * 60_000 });
};

/**
 * Opens workbooks and saves them again.
 *
 * @param files Their paths.
 * @param how `country`: whose settings, as `sv-SE`; `kind`: `xlsx` or `ods`; `folder`: where they are put.
 * @returns The paths of what was saved, by the files' names without ending.
 */
export const saveAgain = (files, { country, kind, folder }) => {
  const own = mkdtempSync(join(tmpdir(), 'civic-goals-calc-'));
  try {
    const { stderr, error } = convert(own, country, ['--convert-to', kind, '--outdir', folder, ...files]);
    return Object.fromEntries(
      files.map(file => {
        const name = basename(file).replace(/\.\w+$/, '');
        const saved = join(folder, `${name}.${kind}`);
        // It ends with 0 in any case.
        if (!existsSync(saved)) throw new Error(`LibreOffice has not saved ${name}: ${error ?? stderr}`);
        return [name, saved];
      }),
    );
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
};

/**
 * Opens CSV files.
 *
 * @param files Their texts by name.
 * @param how `country`: whose settings, as `sv-SE`; `separators`: what parts cells; `quote`: what encloses them, nothing if empty;
 *   `detects`: whether what looks like a day or a sum of money is taken for one.
 * @returns By the same names, rows of `{ kind, value, isFormula, text }`; `kind` is `string`, `float`, `date`, … or `empty`.
 */
export const openCsv = (files, { country, separators, quote = '"', detects = false }) => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-calc-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), text);
    const codes = [...separators].map(sign => sign.codePointAt(0)).join('/');
    // The separators, the quotation mark, UTF-8, from the first row on; quoted cells are numbers where they look so.
    const filter = `Text - txt - csv (StarCalc):${codes},${quote ? quote.codePointAt(0) : ''},76,1,,0,false,${detects}`;
    const { stderr, error } = convert(folder, country, [
      ...[`--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder],
      ...Object.keys(files).map(name => join(folder, `${name}.csv`)),
    ]);
    const opened = Object.keys(files).map(name => {
      try {
        return [name, cellsOf(readFileSync(join(folder, `${name}.fods`), 'utf8'))];
      } catch {
        // It ends with 0 in any case.
        throw new Error(`LibreOffice has not opened ${name}: ${error ?? stderr}`);
      }
    });
    return Object.fromEntries(opened);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
